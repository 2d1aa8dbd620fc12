namespace Akka.Actor;

// What a state machine and those who follow its transitions say to each other.
public abstract partial class FSMBase
{
    /// <summary>Asks for the state, sent at once as <see cref="CurrentState{TS}"/>, and for each <see cref="Transition{TS}"/>.</summary>
    public sealed class SubscribeTransitionCallBack
    {
        /// <summary>Makes the request.</summary>
        public SubscribeTransitionCallBack(IActorRef actorRef)
        {
            ActorRef = actorRef;
        }

        /// <summary>Who wants to be told.</summary>
        public IActorRef ActorRef { get; }
    }

    /// <summary>Asks for no more transitions.</summary>
    public sealed class UnsubscribeTransitionCallBack
    {
        /// <summary>Makes the request.</summary>
        public UnsubscribeTransitionCallBack(IActorRef actorRef)
        {
            ActorRef = actorRef;
        }

        /// <summary>Who wants no more.</summary>
        public IActorRef ActorRef { get; }
    }

    /// <summary>The state at the time of the subscription. Equal to another of the same machine and state.</summary>
    public sealed class CurrentState<TS>
    {
        /// <summary>Makes the message.</summary>
        public CurrentState(IActorRef fsmRef, TS state)
        {
            FsmRef = fsmRef;
            State = state;
        }

        /// <summary>The state machine.</summary>
        public IActorRef FsmRef { get; }

        /// <summary>Its state.</summary>
        public TS State { get; }

        /// <inheritdoc/>
        public override bool Equals(object? obj) =>
            obj is CurrentState<TS> other && Equals(FsmRef, other.FsmRef) && EqualityComparer<TS>.Default.Equals(State, other.State);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(FsmRef, State);

        /// <inheritdoc/>
        public override string ToString() => $"CurrentState <{State}>";
    }

    /// <summary>A change of state, perhaps to the same one. Equal to another of the same machine and states.</summary>
    public sealed class Transition<TS>
    {
        /// <summary>Makes the message.</summary>
        public Transition(IActorRef fsmRef, TS from, TS to)
        {
            FsmRef = fsmRef;
            From = from;
            To = to;
        }

        /// <summary>The state machine.</summary>
        public IActorRef FsmRef { get; }

        /// <summary>The state that it leaves.</summary>
        public TS From { get; }

        /// <summary>The state that it enters.</summary>
        public TS To { get; }

        /// <inheritdoc/>
        public override bool Equals(object? obj) =>
            obj is Transition<TS> other && Equals(FsmRef, other.FsmRef)
            && EqualityComparer<TS>.Default.Equals(From, other.From) && EqualityComparer<TS>.Default.Equals(To, other.To);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(FsmRef, From, To);

        /// <inheritdoc/>
        public override string ToString() => $"Transition({From}, {To})";
    }
}
