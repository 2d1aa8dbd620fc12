using Akka.Actor;
using Akka.Event;

namespace AkkaSockets.Transports.Streams;

/// <summary>
/// What a connection tells itself. There is one object of each kind; what belongs to it waits in the <see cref="ChannelSink"/>.
/// </summary>
internal sealed class StreamEvent : INoSerializationVerificationNeeded, IDeadLetterSuppression
{
    public static readonly StreamEvent Received = new(StreamEventKind.Received);
    public static readonly StreamEvent EndOfStream = new(StreamEventKind.EndOfStream);
    public static readonly StreamEvent Sent = new(StreamEventKind.Sent);
    public static readonly StreamEvent Failed = new(StreamEventKind.Failed);
    public static readonly StreamEvent RegisterTimeout = new(StreamEventKind.RegisterTimeout);
    public static readonly StreamEvent Check = new(StreamEventKind.Check);

    private StreamEvent(StreamEventKind kind) => Kind = kind;

    public StreamEventKind Kind { get; }

    public override string ToString() => $"StreamEvent({Kind})";
}
