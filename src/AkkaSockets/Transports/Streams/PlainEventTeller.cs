using Akka.Actor;

namespace AkkaSockets.Transports.Streams;

/// <summary>Sends a message, as any actor system can.</summary>
internal sealed class PlainEventTeller : IEventTeller
{
    public static readonly PlainEventTeller Instance = new();

    public void Tell(IActorRef connection, StreamEvent event_) => connection.Tell(event_, ActorRefs.NoSender);
}
