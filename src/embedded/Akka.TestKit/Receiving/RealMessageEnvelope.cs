using Akka.Actor;

namespace Akka.TestKit;

/// <summary>A message that was received.</summary>
public class RealMessageEnvelope : MessageEnvelope
{
    /// <summary><paramref name="message"/>, as received from <paramref name="sender"/>.</summary>
    public RealMessageEnvelope(object message, IActorRef sender)
    {
        Message = message;
        Sender = sender;
    }

    /// <inheritdoc />
    public override object Message { get; }

    /// <inheritdoc />
    public override IActorRef Sender { get; }

    /// <summary>The message and its sender.</summary>
    public override string ToString() => $"<{Message ?? "null"}> from {(Sender is null || Sender.IsNobody() ? "no sender" : Sender)}";
}
