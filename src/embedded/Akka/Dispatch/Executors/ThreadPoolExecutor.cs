namespace Akka.Dispatch;

/// <summary>Runs work on .NET's thread pool.</summary>
internal sealed class ThreadPoolExecutor(string id) : ExecutorService(id)
{
    public override void Execute(IRunnable run)
    {
        if (run is Mailbox mailbox && NextRun.TryLeave(mailbox)) return;
        NextRun.Queue(run);
    }

    public override void Shutdown()
    {
    }
}
