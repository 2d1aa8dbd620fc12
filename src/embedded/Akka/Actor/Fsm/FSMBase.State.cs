namespace Akka.Actor;

// What a state machine's handlers answer.
public abstract partial class FSMBase
{
    /// <summary>What follows an event: state, data, timeout, replies, or the end. Immutable; its methods give changed copies.</summary>
    public sealed class State<TS, TD> : IEquatable<State<TS, TD>>
    {
        /// <summary>Makes it; handlers rather use <c>GoTo</c>, <c>Stay</c> and <c>Stop</c>.</summary>
        /// <param name="stateName">The state.</param>
        /// <param name="stateData">The data.</param>
        /// <param name="timeout">How long to wait for a message; null for the state's own timeout, <see cref="TimeSpan.MaxValue"/> for none.</param>
        /// <param name="stopReason">Why the machine ends, or null if it goes on.</param>
        /// <param name="replies">Answers to the event's sender, the last one first.</param>
        /// <param name="notifies">Whether it counts as a transition even if it is the present state.</param>
        public State(TS stateName, TD stateData, TimeSpan? timeout = null, Reason? stopReason = null, IReadOnlyList<object>? replies = null,
            bool notifies = true)
        {
            StateName = stateName;
            StateData = stateData;
            Timeout = timeout;
            StopReason = stopReason;
            Replies = replies ?? [];
            Notifies = notifies;
        }

        /// <summary>The state.</summary>
        public TS StateName { get; }

        /// <summary>The data.</summary>
        public TD StateData { get; }

        /// <summary>How long to wait for a message; null for the state's own timeout, <see cref="TimeSpan.MaxValue"/> for none.</summary>
        public TimeSpan? Timeout { get; }

        /// <summary>Why the machine ends, or null if it goes on.</summary>
        public Reason? StopReason { get; }

        /// <summary>Answers to the event's sender, the last one first.</summary>
        public IReadOnlyList<object> Replies { get; }

        internal bool Notifies { get; }

        /// <summary>Sets a timeout for this stay in the state, in place of the state's own.</summary>
        /// <param name="timeout"><see cref="TimeSpan.MaxValue"/> for none.</param>
        public State<TS, TD> ForMax(TimeSpan timeout) => new(StateName, StateData, timeout, StopReason, Replies, Notifies);

        /// <summary>Adds an answer to the event's sender.</summary>
        public State<TS, TD> Replying(object replyValue) => new(StateName, StateData, Timeout, StopReason, [replyValue, .. Replies], Notifies);

        /// <summary>Sets the data.</summary>
        public State<TS, TD> Using(TD nextStateData) => new(StateName, nextStateData, Timeout, StopReason, Replies, Notifies);

        /// <inheritdoc/>
        public bool Equals(State<TS, TD>? other) =>
            other is not null
            && EqualityComparer<TS>.Default.Equals(StateName, other.StateName)
            && EqualityComparer<TD>.Default.Equals(StateData, other.StateData)
            && Timeout == other.Timeout
            && Equals(StopReason, other.StopReason)
            && Replies.SequenceEqual(other.Replies);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => Equals(obj as State<TS, TD>);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(StateName, StateData, Timeout, StopReason, Replies.Count);

        /// <inheritdoc/>
        public override string ToString() => $"{StateName}, {StateData}";

        internal State<TS, TD> Unnoticed() => new(StateName, StateData, Timeout, StopReason, Replies, notifies: false);

        internal State<TS, TD> Ending(Reason reason) => new(StateName, StateData, Timeout, reason, Replies, Notifies);
    }
}
