using Akka.Actor;
using Akka.Event;

namespace AkkaSockets;

/// <summary>
/// What a <see cref="ClientActor"/> is told and what it tells. Its subscribers get <see cref="StateChanged"/>,
/// <see cref="ConnectionOpened"/> and <see cref="ConnectionClosed"/>.
/// </summary>
public static class Client
{
    /// <summary>
    /// Subscribes an actor to the client's events. It gets the present state at once, as <see cref="StateChanged"/>, so that
    /// none is missed. Ends by itself when the subscriber stops.
    /// </summary>
    /// <param name="Subscriber">Who gets the events.</param>
    public sealed record Subscribe(IActorRef Subscriber);

    /// <summary>Ends a subscription.</summary>
    /// <param name="Subscriber">Who gets no more events.</param>
    public sealed record Unsubscribe(IActorRef Subscriber);

    /// <summary>Asks for the <see cref="ClientStatus"/>, which goes to the sender.</summary>
    public sealed class GetStatus
    {
        private GetStatus()
        {
        }

        /// <summary>The one instance.</summary>
        public static GetStatus Instance { get; } = new();
    }

    /// <summary>
    /// Tells the client to let its connection finish (it flushes what is written and closes) and stop; or to give up
    /// connecting. Watch the client to know when it is done.
    /// </summary>
    public sealed class Stop
    {
        private Stop()
        {
        }

        /// <summary>The one instance.</summary>
        public static Stop Instance { get; } = new();
    }

    /// <summary>The client's state has changed.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="State">The new state.</param>
    /// <param name="Connection">The connection's actor while it runs, else null.</param>
    /// <param name="Reason">With <see cref="ClientState.Stopped"/>: why; else null.</param>
    public sealed record StateChanged(IActorRef Client, ClientState State, IActorRef? Connection = null, CloseReason? Reason = null) : IDeadLetterSuppression;
}
