namespace AkkaSockets.Transports.Streams;

/// <summary>What a connection needs to know that no message tells it.</summary>
internal sealed record StreamSettings
{
    /// <summary>How long a connection waits to be registered; null for ever.</summary>
    public TimeSpan? RegisterTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many bytes may wait behind the write that is being sent; -1 sets no limit.</summary>
    public int WriteQueueLimit { get; init; } = -1;

    /// <summary>
    /// How often a connection looks for a reset while no receive is under way, and how long a peer may take nothing of what is left to send
    /// once the handler is gone; null for never.
    /// </summary>
    public TimeSpan? CheckInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether each step is logged at debug level.</summary>
    public bool TraceLogging { get; init; }

    /// <summary>How bytes get from a write to the channel.</summary>
    public IPayloadSender Payloads { get; init; } = CopyingPayloadSender.Instance;

    /// <summary>How the channel's events get to the connection.</summary>
    public IEventTeller Events { get; init; } = PlainEventTeller.Instance;
}
