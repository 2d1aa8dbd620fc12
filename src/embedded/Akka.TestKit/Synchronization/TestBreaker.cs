using Akka.Pattern;

namespace Akka.TestKit;

/// <summary>A circuit breaker with events to wait for: each is set when the breaker first comes to that state, and stays so.</summary>
public class TestBreaker
{
    /// <summary>Watches <paramref name="instance"/>.</summary>
    public TestBreaker(CircuitBreaker instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        Instance = instance
            .OnOpen(() => Set(OpenLatch))
            .OnHalfOpen(() => Set(HalfOpenLatch))
            .OnClose(() => Set(ClosedLatch));
    }

    /// <summary>The breaker.</summary>
    public CircuitBreaker Instance { get; }

    /// <summary>Set when it opens.</summary>
    public CountdownEvent OpenLatch { get; } = new(1);

    /// <summary>Set when it is half open.</summary>
    public CountdownEvent HalfOpenLatch { get; } = new(1);

    /// <summary>Set when it closes again.</summary>
    public CountdownEvent ClosedLatch { get; } = new(1);

    // The breaker may come to a state again, at the same moment on several threads.
    private static void Set(CountdownEvent latch)
    {
        lock (latch)
        {
            if (!latch.IsSet)
                latch.Signal();
        }
    }
}
