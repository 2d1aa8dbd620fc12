namespace AkkaSockets;

/// <summary>One thing that is wrong in the settings.</summary>
/// <param name="Key">The setting's path, for example <c>akka-sockets.listener.backlog</c>.</param>
/// <param name="Value">The value it has.</param>
/// <param name="Expected">What would be valid.</param>
public sealed record SettingsError(string Key, string Value, string Expected)
{
    /// <summary>The error as one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{Key} = {Value}: valid is {Expected}";
}
