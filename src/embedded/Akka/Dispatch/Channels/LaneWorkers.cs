namespace Akka.Dispatch;

/// <summary>
/// The threads, taken from .NET's pool, that run the tasks of the four lanes. There are only as many as there is work for, up to a number.
/// </summary>
internal sealed class LaneWorkers : IThreadPoolWorkItem
{
    [ThreadStatic]
    private static TaskSchedulerPriority _priorityOfThread;

    private readonly int _normalInARow;
    private int _running;
    private volatile bool _closed;

    internal LaneWorkers(int most, int normalInARow)
    {
        Most = most;
        _normalInARow = normalInARow;
        High = new PriorityLane(this, TaskSchedulerPriority.AboveNormal);
        Normal = new PriorityLane(this, TaskSchedulerPriority.Normal);
        Low = new PriorityLane(this, TaskSchedulerPriority.Low);
        Idle = new PriorityLane(this, TaskSchedulerPriority.Idle);
    }

    /// <summary>The priority of the task that this thread runs.</summary>
    internal static TaskSchedulerPriority PriorityOfThread
    {
        get => _priorityOfThread;
        set => _priorityOfThread = value;
    }

    internal int Most { get; }

    internal PriorityLane High { get; }

    internal PriorityLane Normal { get; }

    internal PriorityLane Low { get; }

    internal PriorityLane Idle { get; }

    private bool HasTasks => High.HasTasks || Normal.HasTasks || Low.HasTasks || Idle.HasTasks;

    /// <summary>Sees to it that a task that was put into a lane is run.</summary>
    internal void Wake()
    {
        // The task must be visible before the count is read; else the thread that is just leaving and this caller could both miss it.
        Interlocked.MemoryBarrier();
        if (TryEnter()) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>What waits still runs; nothing new is taken.</summary>
    internal void Close() => _closed = true;

    /// <exception cref="InvalidOperationException">The scheduler takes no more tasks.</exception>
    internal void RefuseIfClosed()
    {
        if (_closed) throw new InvalidOperationException($"This {nameof(ChannelTaskScheduler)} has been disposed of.");
    }

    void IThreadPoolWorkItem.Execute()
    {
        do
        {
            try
            {
                RunAll();
            }
            finally
            {
                PriorityOfThread = TaskSchedulerPriority.None;
                Interlocked.Decrement(ref _running);
            }
        }
        while (HasTasks && TryEnter());
    }

    private bool TryEnter()
    {
        for (var running = Volatile.Read(ref _running); running < Most;)
        {
            var seen = Interlocked.CompareExchange(ref _running, running + 1, running);
            if (seen == running) return true;
            running = seen;
        }

        return false;
    }

    /// <summary>
    /// High ones always first; after some normal ones in a row a low one gets its turn; idle ones only when nothing else has run.
    /// </summary>
    private void RunAll()
    {
        var normal = 0;
        while (true)
        {
            if (High.RunNext()) continue;
            if (normal < _normalInARow && Normal.RunNext())
            {
                normal++;
                continue;
            }

            var ranNormal = normal > 0;
            normal = 0;
            if (!Low.RunNext() && !ranNormal && !Idle.RunNext()) return;
        }
    }
}
