namespace Akka.Dispatch;

/// <summary>Threads that run what a dispatcher gives them.</summary>
public abstract class ExecutorService
{
    /// <summary>Makes an executor.</summary>
    /// <param name="id">The dispatcher's id.</param>
    protected ExecutorService(string id)
    {
        Id = id;
    }

    /// <summary>The dispatcher's id.</summary>
    public string Id { get; }

    /// <summary>Runs something soon.</summary>
    /// <exception cref="RejectedExecutionException">The executor has been shut down.</exception>
    public abstract void Execute(IRunnable run);

    /// <summary>Lets go of the threads.</summary>
    public abstract void Shutdown();
}
