using System.Collections.Immutable;

namespace Akka.Pattern;

/// <summary>What is to be called when a breaker enters a phase.</summary>
internal sealed class TransitionCallbacks
{
    private ImmutableArray<Action> _callbacks = [];

    public void Add(Action callback) => ImmutableInterlocked.Update(ref _callbacks, static (all, one) => all.Add(one), callback);

    /// <summary>Calls all of them, in the order in which they were added, on a thread of the pool: a caller doesn't wait for them.</summary>
    public void Run()
    {
        if (_callbacks is [_, ..] callbacks) _ = Task.Run(() => RunAll(callbacks));
    }

    // What one of them throws must not keep the next from being called; it ends as an unobserved task's exception.
    private static void RunAll(ImmutableArray<Action> callbacks)
    {
        List<Exception> failures = [];
        foreach (var callback in callbacks)
        {
            try
            {
                callback();
            }
            catch (Exception failure)
            {
                failures.Add(failure);
            }
        }

        if (failures.Count > 0) throw new AggregateException(failures);
    }
}
