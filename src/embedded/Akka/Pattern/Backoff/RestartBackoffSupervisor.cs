using Akka.Actor;
using Akka.Event;

namespace Akka.Pattern;

/// <summary>Where its strategy says "restart", the child is stopped and made anew later. A child that stops of itself ends it.</summary>
internal sealed class RestartBackoffSupervisor : BackoffSupervisorBase
{
    private readonly OneForOneStrategy _strategy;
    private readonly OneForOneStrategy _postponing;
    private TimeSpan _firstFailure;
    private bool _childFailed;

    public RestartBackoffSupervisor(
        Props childProps,
        string childName,
        TimeSpan minBackoff,
        TimeSpan maxBackoff,
        IBackoffReset reset,
        double randomFactor,
        OneForOneStrategy strategy,
        object? replyWhileStopped,
        Func<object, bool>? finalStopMessage)
        : base(
            childProps, childName, new BackoffDelays(minBackoff, maxBackoff, randomFactor), reset, replyWhileStopped, finalStopMessage)
    {
        _strategy = strategy;
        _postponing = new OneForOneStrategy(strategy.MaxNumberOfRetries, strategy.WithinTimeRangeMilliseconds, Decide);
    }

    protected override SupervisorStrategy SupervisorStrategy() => _postponing;

    protected override bool Receive(object message)
    {
        // While the failed child stops, somebody may ask for a start: it comes when its time has come.
        if (_childFailed && message is BackoffSupervisor.StartChild) return true;
        if (!TellsChildStopped(message)) return HandleBackoff(message);
        if (_childFailed)
        {
            _childFailed = false;
            StartLater();
        }
        else
        {
            Log.Debug("Terminating, because child {0} terminated itself", Child);
            Context.Stop(Self);
        }

        return true;
    }

    private Directive Decide(Exception failure)
    {
        var directive = _strategy.Decider.Decide(failure);
        if (directive != Directive.Restart) return directive;
        BeginTimeRange();
        _childFailed = !GivesUp(_strategy.MaxNumberOfRetries);
        return Directive.Stop;
    }

    /// <summary>Forgets the waits that are further back than the strategy's time range, if it has one.</summary>
    private void BeginTimeRange()
    {
        if (_strategy.WithinTimeRangeMilliseconds <= 0) return;
        var now = Context.System.Scheduler.MonotonicClock;
        if (now - _firstFailure > TimeSpan.FromMilliseconds(_strategy.WithinTimeRangeMilliseconds)) RestartCountN = 0;
        if (RestartCountN == 0) _firstFailure = now;
    }
}
