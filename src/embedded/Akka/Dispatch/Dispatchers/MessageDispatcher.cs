using Akka.Actor;
using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Dispatch;

/// <summary>Runs the mailboxes of the actors that are attached to it.</summary>
public abstract class MessageDispatcher
{
    /// <summary>How many messages an actor handles in a row unless the configuration says otherwise.</summary>
    public const int DefaultThroughput = 100;

    private long _inhabitants;
    private int _emptied;
    private int _endPending;

    /// <summary>Makes a dispatcher.</summary>
    protected MessageDispatcher(MessageDispatcherConfigurator configurator)
    {
        Configurator = configurator;
        Throughput = DefaultThroughput;
    }

    /// <summary>What made this dispatcher.</summary>
    public MessageDispatcherConfigurator Configurator { get; }

    /// <summary>The system's event stream.</summary>
    public EventStream EventStream => Configurator.Prerequisites.EventStream;

    /// <summary>The system's mailboxes.</summary>
    public Mailboxes Mailboxes => Configurator.Prerequisites.Mailboxes;

    /// <summary>The id under which the dispatcher is configured.</summary>
    public string Id { get; protected set; } = "";

    /// <summary>How many messages an actor handles in a row before others get their turn.</summary>
    public int Throughput { get; set; }

    /// <summary>How long, in <see cref="TimeSpan"/> ticks, an actor may go on in a row; null or 0 for any time.</summary>
    public long? ThroughputDeadlineTime { get; protected set; }

    /// <summary>How long a dispatcher keeps its threads when it has nothing to run any more.</summary>
    public TimeSpan ShutdownTimeout { get; protected set; }

    private Dispatchers Dispatchers => Configurator.Prerequisites.Settings.System.Dispatchers;

    /// <summary>How many actors are attached, and how many scheduled runs have not ended.</summary>
    protected long Inhabitants => Volatile.Read(ref _inhabitants);

    /// <summary>Runs an action.</summary>
    public void Schedule(Action run) => Schedule(new ActionRunnable(run));

    /// <summary>Runs something.</summary>
    public void Schedule(IRunnable run)
    {
        Interlocked.Increment(ref _inhabitants);
        ExecuteTask(new ScheduledRun(this, run));
    }

    /// <summary>Takes an actor in and lets it begin.</summary>
    public virtual void Attach(ActorCell cell)
    {
        Interlocked.Increment(ref _inhabitants);
        RunIfNeeded(cell.OwnMailbox);
    }

    /// <summary>Lets go of an actor that has stopped: its remaining messages go to the dead letters.</summary>
    public virtual void Detach(ActorCell cell)
    {
        cell.OwnMailbox.Close();
        cell.OwnMailbox.CleanUp();
        Leave();
    }

    /// <summary>Puts a message into an actor's mailbox and sees to it that it is handled.</summary>
    public virtual void Dispatch(ActorCell cell, Envelope envelope)
    {
        var mailbox = cell.OwnMailbox;
        mailbox.Enqueue(cell.Self, envelope);
        if (mailbox.TrySetScheduled()) Execute(mailbox);
    }

    /// <summary>Puts a system message into an actor's mailbox and sees to it that it is handled.</summary>
    public virtual void SystemDispatch(ActorCell cell, SystemMessage message)
    {
        cell.OwnMailbox.EnqueueSystem(message);
        RunIfNeeded(cell.OwnMailbox);
    }

    /// <summary>Runs something, on whatever thread.</summary>
    protected abstract void ExecuteTask(IRunnable run);

    /// <summary>Lets go of threads.</summary>
    protected abstract void Shutdown();

    /// <summary>Logs a failure of the dispatcher itself.</summary>
    protected void ReportFailure(Exception ex) => EventStream.Publish(new Error(ex, GetType().FullName!, GetType(), ex.Message));

    internal void RunIfNeeded(Mailbox mailbox)
    {
        if (mailbox.TrySetScheduled()) Execute(mailbox);
    }

    internal void Execute(Mailbox mailbox)
    {
        try
        {
            ExecuteTask(mailbox);
        }
        catch (RejectedExecutionException)
        {
            // The threads are gone, so the actor is: all that is left is to move its messages to the dead letters.
            ThreadPool.UnsafeQueueUserWorkItem(mailbox, preferLocal: false);
        }
    }

    /// <summary>One of those that are counted as inhabitants is done.</summary>
    internal void Leave()
    {
        if (Interlocked.Decrement(ref _inhabitants) == 0) BecameEmpty();
    }

    /// <summary>There is nothing to run any more: unless that changes within <see cref="ShutdownTimeout"/>, the threads are let go.</summary>
    internal virtual void BecameEmpty()
    {
        Interlocked.Increment(ref _emptied);
        EndLater();
    }

    /// <summary>The system has ended.</summary>
    internal virtual void Close() => Shutdown();

    private void EndLater()
    {
        if (Interlocked.Exchange(ref _endPending, 1) != 0) return;
        // If the system ends first, its scheduler forgets it.
        Dispatchers.Idle.TryAdd(this);
        var emptied = Volatile.Read(ref _emptied);
        try
        {
            Configurator.Prerequisites.Scheduler.Advanced.ScheduleOnce(ShutdownTimeout, () => EndIfEmptySince(emptied));
        }
        catch (SchedulerException)
        {
            // The system has ended.
            Shutdown();
        }
    }

    // Goes by the scheduler's time alone, since that may be a test's.
    private void EndIfEmptySince(int emptied)
    {
        Dispatchers.Idle.TryRemove(this);
        Interlocked.Exchange(ref _endPending, 0);
        if (Inhabitants > 0) return;
        if (Volatile.Read(ref _emptied) == emptied) Shutdown();
        else EndLater(); // something ran in the meantime
    }
}
