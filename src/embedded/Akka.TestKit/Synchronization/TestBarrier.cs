namespace Akka.TestKit;

/// <summary>Lets nobody pass until so many have arrived. For tests with several threads that must meet.</summary>
public class TestBarrier
{
    /// <summary>5 s.</summary>
    [Obsolete("Take TestKitSettings.DefaultTimeout, which can be configured.")]
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(5);

    private readonly TestKitBase _testKit;
    private readonly int _count;
    private readonly TimeSpan _defaultTimeout;
    private Barrier _barrier;

    /// <summary>Lets <paramref name="count"/> participants pass at a time; waits at most <paramref name="defaultTimeout"/>: 5 s if null, dilated.</summary>
    public TestBarrier(TestKitBase testKit, int count, TimeSpan? defaultTimeout = null)
    {
        _testKit = testKit;
        _count = count;
        _defaultTimeout = defaultTimeout ?? testKit.TestKitSettings.DefaultTimeout;
        _barrier = new Barrier(count);
    }

    /// <summary>Waits for the others, at most the default timeout.</summary>
    /// <exception cref="TimeoutException">The others didn't arrive in time.</exception>
    public void Await() => Await(_defaultTimeout);

    /// <summary>Waits for the others, at most <paramref name="timeout"/>, dilated.</summary>
    /// <exception cref="TimeoutException">The others didn't arrive in time.</exception>
    public void Await(TimeSpan timeout)
    {
        var limit = _testKit.Dilated(timeout);
        if (!_barrier.SignalAndWait(limit))
            throw new TimeoutException($"Not all of {_count} participants arrived at the barrier within {limit}.");
    }

    /// <summary>Begins anew: whoever has arrived counts no more.</summary>
    public void Reset() => _barrier = new Barrier(_count);
}
