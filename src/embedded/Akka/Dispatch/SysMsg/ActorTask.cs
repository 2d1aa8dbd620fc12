namespace Akka.Dispatch.SysMsg;

/// <summary>Runs a continuation of an actor's asynchronous handler.</summary>
public sealed class ActorTask : SystemMessage
{
    /// <summary>Makes the message.</summary>
    public ActorTask(Task task)
    {
        Task = task;
    }

    /// <summary>The continuation.</summary>
    public Task Task { get; }

    /// <summary>The scheduler that owns the continuation.</summary>
    internal ActorTaskScheduler? Scheduler { get; init; }
}
