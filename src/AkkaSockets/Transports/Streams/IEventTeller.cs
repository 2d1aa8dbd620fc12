using Akka.Actor;

namespace AkkaSockets.Transports.Streams;

/// <summary>Tells a connection what has happened on its channel. Who runs the dispatchers can save a change of threads here.</summary>
internal interface IEventTeller
{
    /// <summary>Tells it. Called by the channel's callbacks, on threads of the pool.</summary>
    void Tell(IActorRef connection, StreamEvent event_);
}
