namespace Akka.TestKit;

/// <summary>Opens when it has been counted down to zero. For tests in which an actor tells by side effect how far it is.</summary>
public class TestLatch
{
    /// <summary>5 s: how long latches wait that are not made by a test kit.</summary>
    [Obsolete("Take TestKitSettings.DefaultTimeout, which can be configured.")]
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(5);

    private readonly CountdownEvent _countdown;
    private readonly TimeSpan _defaultTimeout;
    private readonly Func<TimeSpan, TimeSpan> _dilate;

    /// <summary>Opens at the first <see cref="CountDown"/>; waits at most 5 s.</summary>
    public TestLatch()
        : this(1)
    {
    }

    /// <summary>Opens at the <paramref name="count"/>th <see cref="CountDown"/>; waits at most 5 s.</summary>
    public TestLatch(int count)
        : this(count, TimeSpan.FromSeconds(5))
    {
    }

    /// <summary>Opens at the <paramref name="count"/>th <see cref="CountDown"/>; waits at most <paramref name="defaultTimeout"/>.</summary>
    public TestLatch(int count, TimeSpan defaultTimeout)
        : this(static timeout => timeout, defaultTimeout, count)
    {
    }

    /// <summary>Like the others; every timeout goes through <paramref name="dilate"/>.</summary>
    protected TestLatch(Func<TimeSpan, TimeSpan> dilate, TimeSpan defaultTimeout, int count)
    {
        _countdown = new CountdownEvent(count);
        _defaultTimeout = defaultTimeout;
        _dilate = dilate;
    }

    internal TestLatch(TestKitBase testKit, int count)
        : this(testKit.Dilated, testKit.TestKitSettings.DefaultTimeout, count)
    {
    }

    /// <summary>Whether it has been counted down to zero.</summary>
    public bool IsOpen => _countdown.CurrentCount == 0;

    /// <summary>Counts down by one.</summary>
    /// <exception cref="InvalidOperationException">It was open already.</exception>
    public void CountDown() => _countdown.Signal();

    /// <summary>Counts down to zero, from wherever it was.</summary>
    public void Open()
    {
        while (!_countdown.IsSet)
        {
            try
            {
                _countdown.Signal(_countdown.CurrentCount);
            }
            catch (Exception lost) when (lost is InvalidOperationException or ArgumentOutOfRangeException)
            {
                // Somebody else counted down in between.
            }
        }
    }

    /// <summary>Closes it: it must be counted down anew, from where it began.</summary>
    public void Reset() => _countdown.Reset();

    /// <summary>Waits until it is open, at most its default timeout.</summary>
    /// <exception cref="TimeoutException">It didn't open in time.</exception>
    public void Ready() => Ready(_defaultTimeout);

    /// <summary>Waits until it is open, at most <paramref name="timeout"/>, dilated.</summary>
    /// <exception cref="ArgumentException">The timeout is <see cref="TimeSpan.MaxValue"/>, or for a test kit's latch negative.</exception>
    /// <exception cref="TimeoutException">It didn't open in time.</exception>
    public void Ready(TimeSpan timeout)
    {
        if (timeout == TimeSpan.MaxValue)
            throw new ArgumentException($"A latch can't be waited for that long: {timeout}.", nameof(timeout));

        var limit = _dilate(timeout);
        if (!_countdown.Wait(limit))
            throw new TimeoutException($"Timeout of {limit}: the latch did not open, {_countdown.CurrentCount} counts are left.");
    }
}
