namespace AkkaSockets;

/// <summary>What happens over a limit.</summary>
/// <param name="Action">Reset, refuse or wait.</param>
/// <param name="Message">
/// Sent before the connection is closed, with <see cref="LimitAction.Refuse"/> only: a line in the protocol that is spoken
/// there, as UTF-8. Empty sends nothing. At most 1024 characters.
/// </param>
public sealed record OverLimitSettings(LimitAction Action, string Message = "")
{
    /// <summary>The longest message, in characters.</summary>
    public const int MaxMessageLength = 1024;

    /// <summary>Reset, without a message.</summary>
    public static OverLimitSettings Reset { get; } = new(LimitAction.Reset);

    /// <summary>Wait for room.</summary>
    public static OverLimitSettings Wait { get; } = new(LimitAction.Wait);

    internal void Validate(SettingsErrors errors, string path, bool canWait)
    {
        errors.Defined($"{path}.action", Action);
        if (Action == LimitAction.Wait && !canWait)
            errors.Add($"{path}.action", "wait", "reset, refuse");
        if (Message.Length > MaxMessageLength)
            errors.Add($"{path}.message", $"{Message.Length} characters", $"{MaxMessageLength} characters or fewer");
        if (Message.Length > 0 && Action != LimitAction.Refuse)
            errors.Add($"{path}.message", Message, "nothing, unless action is refuse");
    }
}
