namespace AkkaSockets.Transports.Streams;

/// <summary>The kinds of <see cref="StreamEvent"/>.</summary>
internal enum StreamEventKind
{
    Received,
    EndOfStream,
    Sent,
    Failed,
    RegisterTimeout,
    Check,
}
