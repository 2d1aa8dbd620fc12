namespace AkkaSockets;

/// <summary>What happens when a connection actor throws.</summary>
public sealed record HandlerFailureSettings
{
    /// <summary>The defaults, as in the reference configuration.</summary>
    public static HandlerFailureSettings Default { get; } = new();

    /// <summary>Restart, close or escalate. Default <see cref="HandlerFailurePolicy.Restart"/>.</summary>
    public HandlerFailurePolicy Policy { get; init; } = HandlerFailurePolicy.Restart;

    /// <summary>Restarts allowed to one connection within <see cref="Within"/>; one more failure closes it. At least 1. Default 3.</summary>
    public int MaxRestarts { get; init; } = 3;

    /// <summary>The time over which restarts are counted. Default 1 minute.</summary>
    public TimeSpan Within { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How often a frame (without framing: what one callback was given) is handed to a handler that throws, one instance
    /// after the other, before it is set aside and reported. 1 hands nothing out twice, for handlers whose work must not be
    /// repeated. At least 1. Default 2.
    /// </summary>
    public int FrameAttempts { get; init; } = 2;

    internal void Validate(SettingsErrors errors, string path)
    {
        errors.Defined($"{path}.policy", Policy);
        errors.AtLeast($"{path}.max-restarts", MaxRestarts, 1);
        errors.Positive($"{path}.within", Within);
        errors.AtLeast($"{path}.frame-attempts", FrameAttempts, 1);
    }
}
