using Akka.Actor;
using Akka.Event;

namespace AkkaSockets;

/// <summary>
/// What a <see cref="ListenerActor"/> is told and what it tells. Its subscribers get <see cref="StateChanged"/>,
/// <see cref="BindFailed"/>, <see cref="ConnectionOpened"/>, <see cref="ConnectionClosed"/>, <see cref="DrainProgress"/> and
/// <see cref="DrainFinished"/>.
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
    /// Tells the listener to accept no more until <see cref="Resume"/>. Connections go on. What was accepted already waits,
    /// as over a limit that says wait. Told while it binds, the listener is suspended once it is bound.
    /// </summary>
    public sealed class Suspend
    {
        private Suspend()
        {
        }

        /// <summary>The one instance.</summary>
        public static Suspend Instance { get; } = new();
    }

    /// <summary>Tells a suspended listener to accept again; those who wait come first.</summary>
    public sealed class Resume
    {
        private Resume()
        {
        }

        /// <summary>The one instance.</summary>
        public static Resume Instance { get; } = new();
    }

    /// <summary>
    /// Gives the running listener other settings, all at once or, if something is wrong with them, not at all. Its answer to
    /// the sender is <see cref="Reconfigured"/>, or <see cref="Status.Failure"/> with a <see cref="SocketSettingsException"/>
    /// that lists all that is wrong. Limits count from then on: nobody who is served is turned out, and higher ones let in
    /// who waits. Limits of connections apply to those that are open too; what a handler's failure costs and the framing, to
    /// new ones.
    /// </summary>
    /// <param name="Settings">
    /// The new settings; <see cref="ListenerSettings.Endpoint"/>, <see cref="ListenerSettings.Backlog"/> and
    /// <see cref="ListenerSettings.AcceptSockets"/> must be the present ones.
    /// </param>
    public sealed record Reconfigure(ListenerSettings Settings);

    /// <summary>The answer to <see cref="Reconfigure"/>.</summary>
    /// <param name="Settings">The settings in force.</param>
    public sealed record Reconfigured(ListenerSettings Settings);

    /// <summary>
    /// Tells the listener to accept no more, ask its connections to finish (by default each flushes what is written and
    /// closes; <see cref="ConnectionActor.OnDrain"/>), abort those that remain at the deadline, and stop. Watch the listener
    /// to know when it is done. A second one may change the deadline.
    /// </summary>
    /// <param name="Deadline">How long connections may take; null means <see cref="ListenerSettings.DrainTimeout"/>, zero aborts at once,
    /// and <see cref="Off.Time"/> waits however long it takes.</param>
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

    /// <summary>
    /// How far draining is: at its start, and when connections have ended or answered, though no more than every 100 ms, and
    /// at last without any. How each ended is its <see cref="ConnectionClosed"/>.
    /// </summary>
    /// <param name="Total">Connections that were open when it began.</param>
    /// <param name="Remaining">Those of them that are open still.</param>
    /// <param name="Busy">Those of the remaining that have said that they have work left.</param>
    /// <param name="Aborted">Those that were open at the deadline and have ended by being reset.</param>
    /// <param name="TimeLeft">The time to the deadline; zero when it has passed, <see cref="Off.Time"/> if there is none.</param>
    public sealed record DrainProgress(int Total, int Remaining, int Busy, int Aborted, TimeSpan TimeLeft) : IDeadLetterSuppression;

    /// <summary>Draining is over: no connection is left.</summary>
    /// <param name="Total">Connections that were open when it began.</param>
    /// <param name="Completed">Those that ended by themselves.</param>
    /// <param name="Aborted">Those that were reset at the deadline.</param>
    /// <param name="Elapsed">How long it took.</param>
    public sealed record DrainFinished(int Total, int Completed, int Aborted, TimeSpan Elapsed) : IDeadLetterSuppression;
}
