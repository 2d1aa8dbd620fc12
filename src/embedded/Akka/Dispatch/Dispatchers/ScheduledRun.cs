namespace Akka.Dispatch;

/// <summary>Work without an actor; while it runs its dispatcher keeps its threads.</summary>
internal sealed class ScheduledRun(MessageDispatcher dispatcher, IRunnable run) : IRunnable
{
    public void Run()
    {
        try
        {
            run.Run();
        }
        finally
        {
            dispatcher.Leave();
        }
    }

    public void Execute() => Run();
}
