namespace AkkaSockets;

/// <summary>The limits of one connection, on a server or a client.</summary>
public sealed record ConnectionSettings
{
    /// <summary>The defaults, as in the reference configuration.</summary>
    public static ConnectionSettings Default { get; } = new();

    /// <summary>Unsent bytes above which nothing more is read, so that a peer that doesn't read can't ask for more. Default 64 KiB.</summary>
    public long HighWaterMark { get; init; } = 64 * 1024;

    /// <summary>Unsent bytes at which reading goes on; at most <see cref="HighWaterMark"/>. Default 16 KiB.</summary>
    public long LowWaterMark { get; init; } = 16 * 1024;

    /// <summary>
    /// Unsent bytes that are never exceeded: the write that would is refused and the connection aborted. At least
    /// <see cref="HighWaterMark"/>. Default 32 MiB; only what a server sends unasked can reach it.
    /// </summary>
    public long HardLimit { get; init; } = 32 * 1024 * 1024;

    /// <summary>
    /// How long a closing connection may send nothing before it is aborted. Default 1 minute; too short a time cuts off
    /// slow readers, too long a time lets dead ones hold their memory and descriptor.
    /// </summary>
    public TimeSpan CloseTimeout { get; init; } = TimeSpan.FromMinutes(1);

    internal void Validate(SettingsErrors errors, string path)
    {
        errors.AtLeast($"{path}.high-water-mark", HighWaterMark, 1);
        errors.Range($"{path}.low-water-mark", LowWaterMark, 0, HighWaterMark, "high-water-mark");
        errors.AtLeast($"{path}.hard-limit", HardLimit, HighWaterMark, "high-water-mark");
        errors.Positive($"{path}.close-timeout", CloseTimeout);
    }
}
