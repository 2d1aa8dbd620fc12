using Akka.Actor.Internal;
using Akka.Event;
using Akka.Pattern;
using Akka.Routing;

namespace Akka.Actor;

/// <summary>
/// An actor that is a state machine. The constructor describes it by <see cref="StartWith"/>, <see cref="When"/> and the like,
/// and may end with <see cref="Initialize"/>; a handler answers <see cref="GoTo(TState)"/>, <see cref="Stay"/> or
/// <see cref="Stop()"/>, or null for what it does not handle.
/// </summary>
/// <typeparam name="TState">Names a state.</typeparam>
/// <typeparam name="TData">What the machine knows besides its state.</typeparam>
public abstract partial class FSM<TState, TData> : FSMBase, IListeners, IInternalSupportsTestFSMRef<TState, TData>
    where TState : notnull
{
    private readonly StateTable<TState, TData> _states = new();
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private State<TState, TData>? _current;
    private State<TState, TData>? _next;
    private bool _ended;

    /// <summary>For subclasses.</summary>
    protected FSM()
    {
        DebugEvent = this is ILoggingFSM && Cell.SystemImpl.Settings.FsmDebugEvent;
    }

    /// <summary>Whether events, transitions and timers are logged at level DEBUG: <c>akka.actor.debug.fsm</c>, for an <see cref="ILoggingFSM"/>.</summary>
    protected bool DebugEvent;

    /// <summary>Handles the answer to an event.</summary>
    public delegate State<TState, TData>? StateFunction(Event<TData> fsmEvent);

    /// <summary>Sees a transition.</summary>
    public delegate void TransitionHandler(TState initialState, TState nextState);

    /// <summary>The present state; within a transition, the one being left.</summary>
    /// <exception cref="IllegalStateException"><see cref="StartWith"/> was not called.</exception>
    public TState StateName => Started(nameof(StateName)).StateName;

    /// <summary>The present data; within a transition, what it was before.</summary>
    /// <exception cref="IllegalStateException"><see cref="StartWith"/> was not called.</exception>
    public TData StateData => Started(nameof(StateData)).StateData;

    /// <summary>The data after a transition.</summary>
    /// <exception cref="InvalidOperationException">There is no transition at the moment.</exception>
    public TData NextStateData =>
        _next is { } next ? next.StateData : throw new InvalidOperationException("NextStateData is only available during OnTransition");

    /// <summary>Who is told of transitions.</summary>
    public ListenerSupport Listeners { get; } = new();

    bool IInternalSupportsTestFSMRef<TState, TData>.IsStateTimerActive => Cell.Timers.IsTimerActive(FsmTimerKey.StateTimeout);

    void IInternalSupportsTestFSMRef<TState, TData>.ApplyState(State<TState, TData> upcomingState) => Apply(upcomingState);

    /// <inheritdoc/>
    protected override bool Receive(object message)
    {
        switch (message)
        {
            case SubscribeTransitionCallBack subscribe:
                AddListener(subscribe.ActorRef);
                break;
            case Listen listen:
                AddListener(listen.Listener);
                break;
            case UnsubscribeTransitionCallBack unsubscribe:
                RemoveListener(unsubscribe.ActorRef);
                break;
            case Deafen deafen:
                RemoveListener(deafen.Listener);
                break;
            case InternalActivateFsmLogging:
                DebugEvent = true;
                break;
            default:
                Cell.Timers.Cancel(FsmTimerKey.StateTimeout);
                // It is an event like others too: the machine may watch the same actor for reasons of its own.
                if (message is Terminated stopped) Listeners.Remove(stopped.ActorRef);
                Handle(message);
                break;
        }

        return true;
    }

    /// <summary>Ends the machine with <see cref="FSMBase.Shutdown"/>, unless it has ended already.</summary>
    protected override void PostStop()
    {
        if (_current is { } current) End(current.Ending(Shutdown.Instance));
        base.PostStop();
    }

    /// <summary>Logs the end: a <see cref="FSMBase.Failure"/> as an error, other reasons not at all.</summary>
    protected virtual void LogTermination(Reason reason)
    {
        if (reason is not Failure failure) return;
        if (failure.Cause is Exception exception) _log.Error(exception, "terminating due to Failure");
        else _log.Error(failure.Cause?.ToString() ?? "terminating due to Failure");
    }

    private State<TState, TData> Started(string member) =>
        _current ?? throw new IllegalStateException($"You must call StartWith before calling {member}.");

    private void AddListener(IActorRef listener)
    {
        Context.Watch(listener);
        Listeners.Add(listener);
        listener.Tell(new CurrentState<TState>(Self, StateName), Self);
    }

    private void RemoveListener(IActorRef listener)
    {
        Context.Unwatch(listener);
        Listeners.Remove(listener);
    }

    private void Handle(object message)
    {
        var current = Started("a handler");
        var fsmEvent = new Event<TData>(message, current.StateData);
        if (DebugEvent) _log.Debug("processing {0} from {1} in state {2}", fsmEvent, Source(), current.StateName);
        var next = _states.Ask(current.StateName, fsmEvent) ?? _unhandled?.Invoke(fsmEvent) ?? LogUnhandled(fsmEvent);
        Apply(next);
        if (DebugEvent && !next.Equals(current)) _log.Debug("transition {0} -> {1}", current, next);
    }

    private string Source() => Cell.Timers.Delivered switch
    {
        FsmTimerKey key when key == FsmTimerKey.StateTimeout => "state timeout",
        FsmTimerKey key => $"timer '{key.Name}'",
        _ => Sender.ToString()!,
    };

    private State<TState, TData> LogUnhandled(Event<TData> fsmEvent)
    {
        _log.Warning("unhandled event {0} in state {1}", fsmEvent.FsmEvent, StateName);
        return Stay();
    }

    private void Apply(State<TState, TData> next)
    {
        if (next.StopReason is null)
        {
            if (_states.Knows(next.StateName))
            {
                Enter(next);
                return;
            }

            next = Stay().Ending(new Failure($"Next state {next.StateName} does not exist"));
        }

        Reply(next);
        End(next);
        Context.Stop(Self);
    }

    private void Enter(State<TState, TData> next)
    {
        var current = Started(nameof(Initialize));
        Reply(next);
        if (next.Notifies || !EqualityComparer<TState>.Default.Equals(current.StateName, next.StateName)) Notify(current, next);
        _current = next;
        StartStateTimeout(next.Timeout ?? _states.TimeoutOf(next.StateName));
    }

    private void Notify(State<TState, TData> current, State<TState, TData> next)
    {
        _next = next;
        try
        {
            foreach (var handler in _transitionHandlers.ToArray()) handler(current.StateName, next.StateName);
        }
        finally
        {
            _next = null;
        }

        Listeners.Gossip(new Transition<TState>(Self, current.StateName, next.StateName));
    }

    private void StartStateTimeout(TimeSpan? timeout)
    {
        Cell.Timers.Cancel(FsmTimerKey.StateTimeout);
        if (timeout is { } limit && limit != TimeSpan.MaxValue)
        {
            Cell.Timers.StartSingleTimer(FsmTimerKey.StateTimeout, StateTimeout.Instance, limit);
        }
    }

    private void Reply(State<TState, TData> next)
    {
        for (var i = next.Replies.Count - 1; i >= 0; i--) Sender.Tell(next.Replies[i], Self);
    }

    // Once only: the actor's PostStop comes here too, after a Stop by a handler.
    private void End(State<TState, TData> last)
    {
        if (_ended) return;
        _ended = true;
        Cell.CancelTimers();
        _current = last;
        LogTermination(last.StopReason!);
        _terminationHandler?.Invoke(new StopEvent<TState, TData>(last.StopReason!, last.StateName, last.StateData));
    }
}
