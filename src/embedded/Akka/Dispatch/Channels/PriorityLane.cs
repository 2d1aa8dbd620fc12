using System.Collections.Concurrent;

namespace Akka.Dispatch;

/// <summary>Tasks of one priority, in the order they came. They run on the threads of <see cref="LaneWorkers"/>.</summary>
internal sealed class PriorityLane(LaneWorkers workers, TaskSchedulerPriority priority) : TaskScheduler
{
    private readonly ConcurrentQueue<Task> _tasks = new();

    public override int MaximumConcurrencyLevel => workers.Most;

    internal bool HasTasks => !_tasks.IsEmpty;

    /// <summary>Runs the next task; false if there is none.</summary>
    internal bool RunNext()
    {
        if (!_tasks.TryDequeue(out var task)) return false;
        LaneWorkers.PriorityOfThread = priority;
        TryExecuteTask(task);
        return true;
    }

    protected override IEnumerable<Task> GetScheduledTasks() => _tasks.ToArray();

    protected override void QueueTask(Task task)
    {
        workers.RefuseIfClosed();
        _tasks.Enqueue(task);
        workers.Wake();
    }

    /// <summary>
    /// A task that another one waits for runs in its place, so that they don't wait for each other's thread; but nothing less urgent does.
    /// </summary>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        LaneWorkers.PriorityOfThread is not TaskSchedulerPriority.None and var running && running <= priority && TryExecuteTask(task);
}
