namespace Akka.Util.Internal;

/// <summary>Replaces references that several threads replace at the same time, without a lock.</summary>
public static class InterlockedSpin
{
    /// <summary>Replaces a reference by what a function makes of it, and answers that. If others were faster, the function is called again.</summary>
    public static T Swap<T>(ref T reference, Func<T, T> updater)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(updater);
        for (var spin = default(SpinWait); ; spin.SpinOnce())
        {
            var seen = Volatile.Read(ref reference);
            var wanted = updater(seen);
            if (IsReplaced(ref reference, seen, wanted))
                return wanted;
        }
    }

    /// <summary>
    /// Asks a function of the reference whether to replace it, by what, and what to answer; replaces it if so. If others were faster, the
    /// function is asked again.
    /// </summary>
    public static TReturn ConditionallySwap<T, TReturn>(ref T reference, Func<T, (bool, T, TReturn)> updateIfTrue)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(updateIfTrue);
        for (var spin = default(SpinWait); ; spin.SpinOnce())
        {
            var seen = Volatile.Read(ref reference);
            var (replace, wanted, answer) = updateIfTrue(seen);
            if (!replace || IsReplaced(ref reference, seen, wanted))
                return answer;
        }
    }

    private static bool IsReplaced<T>(ref T reference, T seen, T wanted)
        where T : class => ReferenceEquals(Interlocked.CompareExchange(ref reference, wanted, seen), seen);
}
