namespace Akka.Dispatch;

/// <summary>Something a dispatcher or scheduler can run.</summary>
public interface IRunnable : IThreadPoolWorkItem
{
    /// <summary>Runs it.</summary>
    void Run();
}
