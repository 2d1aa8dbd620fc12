namespace AkkaSockets;

/// <summary>The settings are wrong; everything that is wrong is listed, not only the first.</summary>
public sealed class SocketSettingsException : Exception
{
    internal SocketSettingsException(IReadOnlyList<SettingsError> errors)
        : base(errors.Count == 1 ? errors[0].ToString() : $"{errors.Count} settings are wrong:\n  {string.Join("\n  ", errors)}") =>
        Errors = errors;

    /// <summary>Every error, at least one.</summary>
    public IReadOnlyList<SettingsError> Errors { get; }
}
