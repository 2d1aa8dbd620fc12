namespace AkkaSockets;

/// <summary>The limits of one connection, on a server or a client. <see cref="Off"/> has the values that switch one off.</summary>
public sealed record ConnectionSettings
{
    /// <summary>The defaults, as in the reference configuration.</summary>
    public static ConnectionSettings Default { get; } = new();

    /// <summary>Unsent bytes above which nothing more is read, so that a peer that doesn't read can't ask for more. Default 64 KiB.</summary>
    public long HighWaterMark { get; init; } = 64 * 1024;

    /// <summary>Unsent bytes at which reading goes on; at most <see cref="HighWaterMark"/>. Default 16 KiB.</summary>
    public long LowWaterMark { get; init; } = 16 * 1024;

    /// <summary>
    /// Unsent bytes that are never exceeded; what becomes of the write that would is <see cref="OverHardLimit"/>. At least
    /// <see cref="HighWaterMark"/>. Default 32 MiB; only what a server sends unasked can reach it.
    /// </summary>
    public long HardLimit { get; init; } = 32 * 1024 * 1024;

    /// <summary>
    /// A write over <see cref="HardLimit"/>: <see cref="LimitAction.Reset"/> ends the connection,
    /// <see cref="LimitAction.Refuse"/> takes nothing of the write and says so to the writer. Default reset.
    /// </summary>
    public LimitAction OverHardLimit { get; init; } = LimitAction.Reset;

    /// <summary>
    /// How long a closing connection may send nothing before it is aborted. Default 1 minute; too short a time cuts off
    /// slow readers, too long a time lets dead ones hold their memory and descriptor.
    /// </summary>
    public TimeSpan CloseTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long the peer may send nothing, whatever is sent to it: writing is no sign that the peer lives. Not counted
    /// while this side doesn't read. Default 5 minutes; off for peers that only listen.
    /// </summary>
    public TimeSpan ReadIdleTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long this side may send nothing, whatever the peer sends. Default off.</summary>
    public TimeSpan WriteIdleTimeout { get; init; } = Off.Time;

    /// <summary>How long both sides may be silent. Default off, since <see cref="ReadIdleTimeout"/> is stricter.</summary>
    public TimeSpan IdleTimeout { get; init; } = Off.Time;

    /// <summary>
    /// How long a message may take from its first byte to its last, so that nobody holds a connection by dribbling. With
    /// framing a message is a frame; without, it is what lies between <see cref="ConnectionActor.BeginMessage"/> and
    /// <see cref="ConnectionActor.EndMessage"/>. Default 30 s.
    /// </summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Bytes a second that must arrive, on average, while a message is incomplete. 0 is off. Default 240, as slow as a
    /// modem of 1985.
    /// </summary>
    public int MinReceiveRate { get; init; } = 240;

    /// <summary>How long a message may take before <see cref="MinReceiveRate"/> counts. Default 5 s.</summary>
    public TimeSpan MinReceiveRateGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long unsent bytes may wait without any progress. Progress is seen for every 64 KiB, or for what is waiting if
    /// that is less. Default 1 minute.
    /// </summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>What happens to a connection that has run out of one of these times, or is too slow. Default reset.</summary>
    public OverLimitSettings OnTimeout { get; init; } = OverLimitSettings.Reset;

    internal void Validate(SettingsErrors errors, string path)
    {
        errors.AtLeast($"{path}.high-water-mark", HighWaterMark, 1);
        errors.Range($"{path}.low-water-mark", LowWaterMark, 0, HighWaterMark, "high-water-mark");
        errors.AtLeast($"{path}.hard-limit", HardLimit, HighWaterMark, "high-water-mark");
        if (OverHardLimit is not (LimitAction.Reset or LimitAction.Refuse))
            errors.Add($"{path}.over-hard-limit", OverHardLimit.ToString().ToLowerInvariant(), "reset, refuse");
        errors.Positive($"{path}.close-timeout", CloseTimeout);
        errors.PositiveOrOff($"{path}.read-idle-timeout", ReadIdleTimeout);
        errors.PositiveOrOff($"{path}.write-idle-timeout", WriteIdleTimeout);
        errors.PositiveOrOff($"{path}.idle-timeout", IdleTimeout);
        errors.PositiveOrOff($"{path}.read-timeout", ReadTimeout);
        errors.AtLeast($"{path}.min-receive-rate", MinReceiveRate, 0);
        errors.Positive($"{path}.min-receive-rate-grace", MinReceiveRateGrace);
        errors.PositiveOrOff($"{path}.send-timeout", SendTimeout);
        OnTimeout.Validate(errors, $"{path}.on-timeout", canWait: false);
    }
}
