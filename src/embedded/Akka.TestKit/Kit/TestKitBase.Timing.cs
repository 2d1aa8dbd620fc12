using Akka.TestKit.Internal;

namespace Akka.TestKit;

public abstract partial class TestKitBase
{
    /// <summary>A clock that never goes back; only differences mean something.</summary>
    public static TimeSpan Now => TimeBudget.Now;

    /// <summary>The time left in the innermost <c>Within</c> block, zero if it is over.</summary>
    /// <exception cref="InvalidOperationException">There is no such block.</exception>
    public TimeSpan Remaining => _time.Remaining;

    /// <summary>The time left in the innermost <c>Within</c> block, or else <c>single-expect-default</c>, dilated.</summary>
    public TimeSpan RemainingOrDefault => _time.RemainingOrDefault;

    /// <summary><paramref name="duration"/>, dilated, or if null <see cref="RemainingOrDefault"/>.</summary>
    /// <exception cref="ArgumentException">The duration is negative or infinite.</exception>
    public TimeSpan RemainingOrDilated(TimeSpan? duration) => _time.RemainingOrDilated(duration);

    /// <summary>Multiplies by <c>akka.test.timefactor</c>.</summary>
    /// <exception cref="ArgumentException">The duration is negative or infinite.</exception>
    public TimeSpan Dilated(TimeSpan duration) => _time.Dilated(duration);

    /// <summary><paramref name="timeout"/>, or if null <c>single-expect-default</c>; neither is dilated.</summary>
    public TimeSpan GetTimeoutOrDefault(TimeSpan? timeout) => timeout ?? _settings.SingleExpectDefault;

    /// <summary>The time left in the innermost <c>Within</c> block, or else <paramref name="duration"/>.</summary>
    protected TimeSpan RemainingOr(TimeSpan duration) => _time.RemainingOr(duration);
}
