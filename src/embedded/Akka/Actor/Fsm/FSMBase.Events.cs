namespace Akka.Actor;

// What a state machine's handlers are given.
public abstract partial class FSMBase
{
    /// <summary>A message, with the data at its arrival.</summary>
    public struct Event<TD> : INoSerializationVerificationNeeded
    {
        /// <summary>Makes the event.</summary>
        public Event(object fsmEvent, TD stateData)
        {
            FsmEvent = fsmEvent;
            StateData = stateData;
        }

        /// <summary>The message.</summary>
        public object FsmEvent { get; }

        /// <summary>The data at its arrival.</summary>
        public TD StateData { get; }

        /// <inheritdoc/>
        public override readonly string ToString() => $"Event: <{FsmEvent}>, StateData: <{StateData}>";
    }

    /// <summary>The end of a state machine.</summary>
    public sealed class StopEvent<TS, TD> : INoSerializationVerificationNeeded
    {
        /// <summary>Makes the event.</summary>
        public StopEvent(Reason reason, TS terminatedState, TD stateData)
        {
            Reason = reason;
            TerminatedState = terminatedState;
            StateData = stateData;
        }

        /// <summary>Why it ends.</summary>
        public Reason Reason { get; }

        /// <summary>The state it was in.</summary>
        public TS TerminatedState { get; }

        /// <summary>The last data.</summary>
        public TD StateData { get; }

        /// <inheritdoc/>
        public override string ToString() => $"Reason: <{Reason}>, TerminatedState: <{TerminatedState}>, StateData: <{StateData}>";
    }

    /// <summary>What a handler gets when the state's timeout has passed without a message.</summary>
    public sealed class StateTimeout
    {
        private StateTimeout()
        {
        }

        /// <summary>The only one.</summary>
        public static StateTimeout Instance { get; } = new();
    }

    /// <summary>An event as a log of events would keep it.</summary>
    public sealed class LogEntry<TS, TD>
    {
        /// <summary>Makes the entry.</summary>
        public LogEntry(TS stateName, TD stateData, object fsmEvent)
        {
            StateName = stateName;
            StateData = stateData;
            FsmEvent = fsmEvent;
        }

        /// <summary>The state at its arrival.</summary>
        public TS StateName { get; }

        /// <summary>The data at its arrival.</summary>
        public TD StateData { get; }

        /// <summary>The message.</summary>
        public object FsmEvent { get; }

        /// <inheritdoc/>
        public override string ToString() => $"StateName: <{StateName}>, StateData: <{StateData}>, FsmEvent: <{FsmEvent}>";
    }
}
