using Akka.Actor.Internal;

namespace Akka.Dispatch;

/// <summary>Runs work on .NET's thread pool.</summary>
internal sealed class ThreadPoolExecutor(string id) : ExecutorService(id)
{
    public override void Execute(IRunnable run)
    {
        // Only what an actor wakes stays: a mailbox that has used up its turn must go behind the others, and is no actor's doing.
        if (InternalCurrentActorCellKeeper.Current is not null && run is Mailbox mailbox && NextRun.TryLeave(mailbox)) return;
        NextRun.Queue(run);
    }

    public override void Shutdown()
    {
    }
}
