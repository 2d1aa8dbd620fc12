using Akka.Actor;

namespace AkkaSockets;

// What time brings: limits that run out, and the drain.
public abstract partial class ConnectionActor
{
    private TimeSpan Now => Connection.Environment.Clock.Now;

    private void HandleCheckLimits()
    {
        Connection.LimitTimer = null;
        if (Connection.Limits.Check(out var next) is { } expired)
            HandleTimeout(expired);
        else
            ArmLimits(next);
    }

    private void HandleTimeout(CloseReason reason)
    {
        if (_link.IsClosing)
        {
            _link.Abort(reason);
            return;
        }

        if (Connection.Opening != ConnectionOpening.Open)
        {
            _link.Abort(reason);
            return;
        }

        OnTimedOut(reason);
        EndAs(reason, Connection.Settings.OnTimeout);
    }

    private void EndAs(CloseReason reason, OverLimitSettings over)
    {
        if (over.Action != LimitAction.Refuse)
        {
            _link.Abort(reason);
            return;
        }

        if (over.Message.Length > 0)
            Write(over.Message);
        _link.Close(reason);
        RearmLimits();
    }

    /// <summary>Something happened that may bring the next look at the limits forward.</summary>
    private void RearmLimits()
    {
        if (_link.Ended is not null)
            return;
        if (Connection.Limits.Check(out var next) is not null)
            next = TimeSpan.Zero;
        if (next == Off.Time || (Connection.LimitTimer is not null && Now + next >= Connection.LimitCheckAt))
            return;
        Connection.LimitTimer?.Cancel();
        ArmLimits(next);
    }

    private void ArmLimits(TimeSpan next)
    {
        if (next == Off.Time || _link.Ended is not null)
            return;
        Connection.LimitCheckAt = Now + next;
        Connection.LimitTimer = After(next, CheckLimits.Instance);
    }

    private void HandleFinish(FinishConnection finish)
    {
        Connection.Drain?.Timer?.Cancel();
        Connection.Drain = new ConnectionDrain
        {
            Deadline = finish.TimeLeft == Off.Time ? TimeSpan.MaxValue : Now + finish.TimeLeft,
            Asked = Connection.Drain?.Asked ?? 0,
        };
        AskToFinish();
    }

    private void AskToFinish()
    {
        if (Connection.Drain is not { } drain || _link.IsClosing || _link.Ended is not null)
            return;
        if (Connection.Opening != ConnectionOpening.Open)
        {
            _link.Abort(new CloseReason(CloseKind.Refused, "the listener accepts no more"));
            return;
        }

        var left = drain.Deadline == TimeSpan.MaxValue ? Off.Time : drain.Deadline - Now;
        var answer = OnDrain(new DrainRequest(left, drain.Asked++));
        if (answer.Busy is not { } busy)
        {
            Close();
            return;
        }

        Context.Parent.Tell(new ConnectionBusy(Connection.Id, busy));
        drain.Timer?.Cancel();

        // Later than the deadline there is nobody to ask.
        if (left == Off.Time || busy < left)
            drain.Timer = After(busy, DrainDue.Instance);
    }

    // The wheel may ring early by less than a millisecond, and would then be asked again for next to nothing.
    private ICancelable After(TimeSpan delay, object message) => Context.System.Scheduler.ScheduleTellOnceCancelable(
        TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(1, delay.TotalMilliseconds))),
        Self,
        message,
        Self);
}
