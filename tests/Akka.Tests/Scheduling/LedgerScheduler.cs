using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;

namespace Akka.Tests.Scheduling;

/// <summary>Does nothing of what it is asked to do later, but keeps what can be cancelled of the messages it is to send.</summary>
public sealed class LedgerScheduler(Config configuration, ILoggingAdapter log) : SchedulerBase(configuration, log)
{
    private readonly ConcurrentQueue<(ICanTell Receiver, ICancelable? Cancelable)> _messages = new();

    public override TimeSpan MonotonicClock => TimeSpan.Zero;

    public override TimeSpan HighResMonotonicClock => TimeSpan.Zero;

    protected override DateTimeOffset TimeNow => DateTimeOffset.UnixEpoch;

    /// <summary>For each message to a receiver, in the order in which it was asked for, whether it is still to be sent.</summary>
    public IEnumerable<bool> Pending(IActorRef receiver) => _messages
        .Where(message => receiver.Equals(message.Receiver)).Select(message => message.Cancelable is not { IsCancellationRequested: true });

    protected override void InternalScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable) =>
        _messages.Enqueue((receiver, cancelable));

    protected override void InternalScheduleTellRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable) =>
        _messages.Enqueue((receiver, cancelable));

    protected override void InternalScheduleOnce(TimeSpan delay, Action action, ICancelable? cancelable)
    {
    }

    protected override void InternalScheduleOnce(TimeSpan delay, IRunnable action, ICancelable? cancelable)
    {
    }

    protected override void InternalScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable? cancelable)
    {
    }

    protected override void InternalScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, IRunnable action, ICancelable? cancelable)
    {
    }
}
