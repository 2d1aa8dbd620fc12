namespace Akka.Dispatch;

/// <summary>Makes executors.</summary>
public abstract class ExecutorServiceFactory
{
    /// <summary>For subclasses.</summary>
    protected ExecutorServiceFactory()
    {
    }

    /// <summary>Makes the executor of a dispatcher.</summary>
    public abstract ExecutorService Produce(string id);
}
