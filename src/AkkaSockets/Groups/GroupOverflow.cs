namespace AkkaSockets;

/// <summary>
/// What becomes of a message to a group at a member that is slow: one with more unsent bytes than
/// <see cref="ConnectionSettings.HighWaterMark"/>. The others get it all the same.
/// </summary>
public enum GroupOverflow
{
    /// <summary>It is queued as any write, up to <see cref="ConnectionSettings.HardLimit"/> and what that does.</summary>
    Queue,

    /// <summary>The member misses it; for news that the next message makes old.</summary>
    Skip,

    /// <summary>The member is reset: it must miss nothing, and will ask again.</summary>
    Close,
}
