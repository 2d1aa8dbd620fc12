using Akka.Actor.Internal;

namespace Akka.Dispatch;

/// <summary>Runs work on .NET's thread pool.</summary>
internal sealed class ThreadPoolExecutor(string id) : ExecutorService(id)
{
    // Work that an actor causes is put where its own thread looks first, which saves a wake-up; but now and then it goes to the end of the
    // common queue, so that two chatty actors never starve that one.
    private const uint LocalInARow = 64;

    [ThreadStatic]
    private static uint _localCount;

    public override void Execute(IRunnable run)
    {
        var local = InternalCurrentActorCellKeeper.Current is not null && ++_localCount % LocalInARow != 0;
        ThreadPool.UnsafeQueueUserWorkItem(run, local);
    }

    public override void Shutdown()
    {
    }
}
