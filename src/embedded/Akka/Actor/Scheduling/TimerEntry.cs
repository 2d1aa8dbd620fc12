using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>Work that a <see cref="TimerWheel"/> holds until it is due.</summary>
/// <remarks>
/// Cancelled work stays in the wheel until its slot is swept, but lets go of what it would have done at once: timers that guard something
/// short for a long time would else keep every actor they guarded alive for that time.
/// </remarks>
internal abstract class TimerEntry
{
    private readonly ICancelable? _cancelable;
    private readonly bool _hearsOfCancel;
    private Action? _cancelled;

    protected TimerEntry(ICancelable? cancelable)
    {
        _cancelable = cancelable;
        _hearsOfCancel = cancelable is Cancelable known && known.TryNotify(this);
    }

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

    /// <summary>Does the work, unless it was cancelled meanwhile.</summary>
    public abstract void Run();

    /// <summary>Has <paramref name="cancelled"/> called, on any thread, if the work is cancelled from now on.</summary>
    public void WhenCancelled(Action cancelled) => Volatile.Write(ref _cancelled, cancelled);

    /// <summary>The work was cancelled.</summary>
    public void OnCancelled()
    {
        LetGo();
        Volatile.Read(ref _cancelled)?.Invoke();
    }

    /// <summary>The work was done for the last time.</summary>
    public void OnDone()
    {
        if (_hearsOfCancel)
            ((Cancelable)_cancelable!).EndNotify(this);
    }

    public static TimerEntry Tell(ICanTell receiver, object message, IActorRef sender, TimeSpan interval, ICancelable? cancelable) =>
        new TellEntry(receiver, message, sender, cancelable) { Interval = interval };

    public static TimerEntry Call(Action action, TimeSpan interval, ICancelable? cancelable) =>
        new ActionEntry(action, cancelable) { Interval = interval };

    public static TimerEntry Call(IRunnable action, TimeSpan interval, ICancelable? cancelable) =>
        new RunnableEntry(action, cancelable) { Interval = interval };

    /// <summary>Forgets the work, which may be running at this moment.</summary>
    protected abstract void LetGo();

    private sealed class TellEntry : TimerEntry
    {
        private Delivery? _delivery;

        public TellEntry(ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable) : base(cancelable)
        {
            _delivery = new Delivery(receiver, message, sender);
            if (IsCancelled)
                LetGo();
        }

        public override void Run()
        {
            if (Volatile.Read(ref _delivery) is { } delivery)
                delivery.Receiver.Tell(delivery.Message, delivery.Sender);
        }

        public override string ToString() =>
            Volatile.Read(ref _delivery) is { } delivery ? $"sending {delivery.Message?.GetType().Name} to {delivery.Receiver}" : "cancelled";

        protected override void LetGo() => Volatile.Write(ref _delivery, null);

        private sealed record Delivery(ICanTell Receiver, object Message, IActorRef Sender);
    }

    private sealed class ActionEntry : TimerEntry
    {
        private Action? _action;

        public ActionEntry(Action action, ICancelable? cancelable) : base(cancelable)
        {
            _action = action;
            if (IsCancelled)
                LetGo();
        }

        public override void Run() => Volatile.Read(ref _action)?.Invoke();

        public override string ToString() =>
            Volatile.Read(ref _action) is { } action ? $"{action.Method.DeclaringType}.{action.Method.Name}" : "cancelled";

        protected override void LetGo() => Volatile.Write(ref _action, null);
    }

    private sealed class RunnableEntry : TimerEntry
    {
        private IRunnable? _action;

        public RunnableEntry(IRunnable action, ICancelable? cancelable) : base(cancelable)
        {
            _action = action;
            if (IsCancelled)
                LetGo();
        }

        public override void Run() => Volatile.Read(ref _action)?.Run();

        public override string ToString() => Volatile.Read(ref _action)?.ToString() ?? "cancelled";

        protected override void LetGo() => Volatile.Write(ref _action, null);
    }
}
