namespace Akka.Dispatch;

/// <summary>How urgent tasks are. There are four lanes: see <see cref="ChannelTaskScheduler.GetScheduler"/>.</summary>
public enum TaskSchedulerPriority
{
    /// <summary>No priority: of threads that run no tasks.</summary>
    None = 0,

    /// <summary>When there is nothing else to do.</summary>
    Idle = 4,

    /// <summary>When there is nothing else to do.</summary>
    Background = Idle,

    /// <summary>Behind normal tasks.</summary>
    Low = 5,

    /// <summary>Behind normal tasks.</summary>
    BelowNormal = 6,

    /// <summary>The default.</summary>
    Normal = 8,

    /// <summary>Before normal tasks.</summary>
    AboveNormal = 10,

    /// <summary>Before normal tasks.</summary>
    High = 13,

    /// <summary>Before normal tasks.</summary>
    Realtime = 24
}
