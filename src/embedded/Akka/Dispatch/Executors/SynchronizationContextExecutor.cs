namespace Akka.Dispatch;

/// <summary>Runs work on a synchronization context.</summary>
internal sealed class SynchronizationContextExecutor(string id, SynchronizationContext context) : ExecutorService(id)
{
    public override void Execute(IRunnable run) => context.Post(static run => ((IRunnable)run!).Run(), run);

    public override void Shutdown()
    {
    }
}
