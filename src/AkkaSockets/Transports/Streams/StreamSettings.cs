namespace AkkaSockets.Transports.Streams;

/// <summary>What a connection needs to know that no message tells it.</summary>
internal sealed record StreamSettings
{
    /// <summary>How long a connection waits to be registered; null for ever.</summary>
    public TimeSpan? RegisterTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many write commands may wait behind the one that is being sent; -1 sets no limit.</summary>
    public int WriteQueueLimit { get; init; } = -1;

    /// <summary>Whether each step is logged at debug level.</summary>
    public bool TraceLogging { get; init; }

    /// <summary>How bytes get from a write to the channel.</summary>
    public IPayloadSender Payloads { get; init; } = CopyingPayloadSender.Instance;

    /// <summary>How the channel's events get to the connection.</summary>
    public IEventTeller Events { get; init; } = PlainEventTeller.Instance;
}
