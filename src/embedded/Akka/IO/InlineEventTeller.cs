using Akka.Actor;
using Akka.Dispatch;
using AkkaSockets.Transports.Streams;

namespace Akka.IO;

/// <summary>Runs the connection, and then whom it wakes, on the thread that brings the event.</summary>
internal sealed class InlineEventTeller : IEventTeller
{
    public static readonly InlineEventTeller Instance = new();

    public void Tell(IActorRef connection, StreamEvent event_) => NextRun.TellAndRun(connection, event_);
}
