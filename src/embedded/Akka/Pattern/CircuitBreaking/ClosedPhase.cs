namespace Akka.Pattern;

/// <summary>All calls go through, and failures in a row are counted. A breaker has one of these for all the times it is closed.</summary>
internal sealed class ClosedPhase(CircuitBreaker breaker) : BreakerPhase
{
    private long _failures;

    public long Failures => Interlocked.Read(ref _failures);

    public override void Admit()
    {
    }

    public override void Succeeded()
    {
        // A call that outlived the closed time says nothing about why the breaker opened.
        if (!breaker.IsClosed) return;
        breaker.ForgetFailure();
        Restart();
    }

    public override void Failed(Exception cause)
    {
        breaker.Remember(cause);
        // Equal, not more: of all the calls that fail at the same time just one opens the breaker.
        if (Interlocked.Increment(ref _failures) == breaker.MaxFailures) breaker.Open(from: this, breaker.ResetTimeout);
    }

    public void Restart() => Interlocked.Exchange(ref _failures, 0);
}
