using Akka.Util;

namespace Akka.Pattern;

/// <summary>One call goes through, and its outcome decides.</summary>
internal sealed class HalfOpenPhase(CircuitBreaker breaker, TimeSpan nextOpenDuration) : BreakerPhase
{
    private readonly AtomicBoolean _taken = new();

    public override void Admit()
    {
        if (_taken.GetAndSet(true))
        {
            throw new OpenCircuitException(
                "Circuit breaker is half open: it waits for the one call that it let through", breaker.LastCaughtException, TimeSpan.Zero);
        }
    }

    public override void Succeeded()
    {
        breaker.ForgetFailure();
        breaker.Close(from: this);
    }

    public override void Failed(Exception cause)
    {
        breaker.Remember(cause);
        breaker.Open(from: this, nextOpenDuration);
    }
}
