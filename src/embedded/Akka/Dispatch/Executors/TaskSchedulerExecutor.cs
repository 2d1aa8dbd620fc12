namespace Akka.Dispatch;

/// <summary>Runs work as tasks on a scheduler.</summary>
internal sealed class TaskSchedulerExecutor(string id, TaskScheduler scheduler) : ExecutorService(id)
{
    public override void Execute(IRunnable run)
    {
        // What the sender has in its execution context is no business of whom it sends to.
        var flow = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
        try
        {
            Task.Factory.StartNew(static run => ((IRunnable)run!).Run(), run, CancellationToken.None, TaskCreationOptions.DenyChildAttach, scheduler);
        }
        catch (TaskSchedulerException e)
        {
            throw new RejectedExecutionException($"The task scheduler of dispatcher [{Id}] takes no more work.", e);
        }
        finally
        {
            flow.Dispose();
        }
    }

    public override void Shutdown()
    {
    }
}
