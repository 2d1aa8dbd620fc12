using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>Work that a <see cref="TimerWheel"/> holds until it is due.</summary>
internal abstract class TimerEntry
{
    private readonly ICancelable? _cancelable;

    protected TimerEntry(ICancelable? cancelable) => _cancelable = cancelable;

    /// <summary>When it is due, in ticks of the wheel since it started.</summary>
    public long DueTick { get; set; }

    /// <summary>When it is due, on the wheel's clock.</summary>
    public TimeSpan Due { get; set; }

    /// <summary>Tells which of two entries that are due at the same time was there first.</summary>
    public long Sequence { get; set; }

    /// <summary>How often it repeats; zero for once.</summary>
    public TimeSpan Interval { get; init; }

    /// <summary>The entry behind this one in its slot.</summary>
    public TimerEntry? Next { get; set; }

    public bool IsCancelled => _cancelable is { IsCancellationRequested: true };

    public abstract void Run();

    public static TimerEntry Tell(ICanTell receiver, object message, IActorRef sender, TimeSpan interval, ICancelable? cancelable) =>
        new TellEntry(receiver, message, sender, cancelable) { Interval = interval };

    public static TimerEntry Call(Action action, TimeSpan interval, ICancelable? cancelable) =>
        new ActionEntry(action, cancelable) { Interval = interval };

    public static TimerEntry Call(IRunnable action, TimeSpan interval, ICancelable? cancelable) =>
        new RunnableEntry(action, cancelable) { Interval = interval };

    private sealed class TellEntry : TimerEntry
    {
        private readonly ICanTell _receiver;
        private readonly object _message;
        private readonly IActorRef _sender;

        public TellEntry(ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable) : base(cancelable)
        {
            _receiver = receiver;
            _message = message;
            _sender = sender;
        }

        public override void Run() => _receiver.Tell(_message, _sender);

        public override string ToString() => $"sending {_message?.GetType().Name} to {_receiver}";
    }

    private sealed class ActionEntry : TimerEntry
    {
        private readonly Action _action;

        public ActionEntry(Action action, ICancelable? cancelable) : base(cancelable) => _action = action;

        public override void Run() => _action();

        public override string ToString() => $"{_action.Method.DeclaringType}.{_action.Method.Name}";
    }

    private sealed class RunnableEntry : TimerEntry
    {
        private readonly IRunnable _action;

        public RunnableEntry(IRunnable action, ICancelable? cancelable) : base(cancelable) => _action = action;

        public override void Run() => _action.Run();

        public override string ToString() => $"{_action}";
    }
}
