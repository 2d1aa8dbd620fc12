using Akka.Actor;
using Akka.Event;

namespace AkkaSockets;

/// <summary>
/// What a <see cref="ListenerActor"/> is told and what it tells. Its subscribers get <see cref="StateChanged"/>,
/// <see cref="BindFailed"/>, <see cref="ConnectionOpened"/> and <see cref="ConnectionClosed"/>.
/// </summary>
public static class Listener
{
    /// <summary>
    /// Subscribes an actor to the listener's events. It gets the present state at once, as <see cref="StateChanged"/>, so
    /// that none is missed. Ends by itself when the subscriber stops.
    /// </summary>
    /// <param name="Subscriber">Who gets the events.</param>
    public sealed record Subscribe(IActorRef Subscriber);

    /// <summary>Ends a subscription.</summary>
    /// <param name="Subscriber">Who gets no more events.</param>
    public sealed record Unsubscribe(IActorRef Subscriber);

    /// <summary>Asks for the <see cref="ListenerStatus"/>, which goes to the sender.</summary>
    public sealed class GetStatus
    {
        private GetStatus()
        {
        }

        /// <summary>The one instance.</summary>
        public static GetStatus Instance { get; } = new();
    }

    /// <summary>
    /// Tells the listener to accept no more, let its connections finish (each flushes what is written and closes), abort
    /// those that remain at the deadline, and stop. Watch the listener to know when it is done. A second one may shorten
    /// the deadline.
    /// </summary>
    /// <param name="Deadline">How long connections may take; null means <see cref="ListenerSettings.DrainTimeout"/>, zero aborts at once.</param>
    public sealed record Stop(TimeSpan? Deadline = null);

    /// <summary>The listener's state has changed.</summary>
    /// <param name="Listener">The listener.</param>
    /// <param name="State">The new state.</param>
    /// <param name="Endpoint">Where it listens, with the actual port, once it is bound; before, where it is set to.</param>
    /// <param name="Detail">What is behind the change, for people to read; empty if there is nothing to say.</param>
    public sealed record StateChanged(IActorRef Listener, ListenerState State, SocketEndpoint Endpoint, string Detail = "") : IDeadLetterSuppression;

    /// <summary>An attempt to bind has failed.</summary>
    /// <param name="Endpoint">Where it should have listened.</param>
    /// <param name="Error">What went wrong, for people to read, for example <c>Address already in use</c>.</param>
    /// <param name="RetryIn">When the next attempt comes; null if there is none: the listener stops.</param>
    public sealed record BindFailed(SocketEndpoint Endpoint, string Error, TimeSpan? RetryIn) : IDeadLetterSuppression;
}
