using Akka.Actor;
using Akka.Actor.Internal;
using Akka.Dispatch.MessageQueues;
using Akka.Dispatch.SysMsg;

namespace Akka.Dispatch;

/// <summary>
/// Where an actor's messages wait, and the work item that handles them: at most one run is scheduled or going on at any time, so an actor
/// does one thing at a time without a lock.
/// </summary>
/// <remarks>
/// After the actor's end a mailbox still takes messages and runs, but then it moves them to the dead letters. So nothing that was sent in
/// the last moment is lost.
/// </remarks>
public class Mailbox : IRunnable
{
    [ThreadStatic]
    private static Mailbox? _rescheduling;

    private ActorCell? _cell;
    private SystemMessage? _system;
    private int _scheduled;

    // Only written by the thread that runs the mailbox.
    private volatile int _suspensions;
    private volatile bool _closed;

    /// <summary>Makes a mailbox of a queue.</summary>
    public Mailbox(IMessageQueue messageQueue)
    {
        MessageQueue = messageQueue;
    }

    /// <summary>The queue of user messages.</summary>
    public IMessageQueue MessageQueue { get; }

    /// <summary>The dispatcher that runs the mailbox.</summary>
    public MessageDispatcher Dispatcher => _cell!.Dispatcher;

    internal bool IsClosed => _closed;

    internal bool IsSuspended => _suspensions > 0;

    /// <summary>How many times it has been suspended and not resumed.</summary>
    internal int Suspensions => _suspensions;

    internal bool HasMessages => MessageQueue.HasMessages;

    internal int NumberOfMessages => MessageQueue.Count;

    internal bool HasSystemMessages => Volatile.Read(ref _system) is not null;

    /// <summary>Tells the mailbox whose messages it holds.</summary>
    public virtual void SetActor(ActorCell actorCell) => _cell = actorCell;

    /// <summary>Handles messages, system messages first, until none is left or the dispatcher's throughput is reached.</summary>
    public void Run()
    {
        if (_rescheduling == this)
        {
            // The dispatcher runs work on the calling thread: Complete goes on, instead of running deeper and deeper.
            _rescheduling = null;
            return;
        }

        do
        {
            var outer = InternalCurrentActorCellKeeper.Current;
            InternalCurrentActorCellKeeper.Current = _cell;
            try
            {
                HandleSystemMessages();
                HandleMessages(_cell!, _cell!.Dispatcher);
            }
            finally
            {
                InternalCurrentActorCellKeeper.Current = outer;
            }
        }
        while (RunsAgain());
    }

    /// <inheritdoc/>
    public void Execute() => NextRun.RunFrom(this);

    /// <summary>Moves what is left to the dead letters.</summary>
    public virtual void CleanUp()
    {
        if (_cell is { } cell) MessageQueue.CleanUp(cell.Self, cell.System.Mailboxes.DeadLetterMailbox.MessageQueue);
    }

    /// <summary>Puts a user message in; it is handled after <see cref="TrySetScheduled"/>.</summary>
    internal void Enqueue(IActorRef receiver, in Envelope envelope) => MessageQueue.Enqueue(receiver, envelope);

    /// <summary>Puts a system message in; it is handled after <see cref="TrySetScheduled"/>.</summary>
    internal void EnqueueSystem(SystemMessage message)
    {
        // The list is last in, first out; the reader turns it around.
        var head = Volatile.Read(ref _system);
        while (true)
        {
            message.Next = head;
            var seen = Interlocked.CompareExchange(ref _system, message, head);
            if (seen == head) return;
            head = seen;
        }
    }

    /// <summary>Whether there is something to do for a run that isn't scheduled yet; if so, the caller has to see to the run.</summary>
    internal bool TrySetScheduled()
    {
        // What was put in must be visible before the flag is read; else the run that is just ending and this caller could both miss it.
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _scheduled) != 0) return false;
        if (Volatile.Read(ref _system) is null && ((_suspensions > 0 && !_closed) || !MessageQueue.HasMessages)) return false;
        return Interlocked.CompareExchange(ref _scheduled, 1, 0) == 0;
    }

    internal void Suspend() => _suspensions++;

    internal void Resume()
    {
        if (_suspensions > 0) _suspensions--;
    }

    /// <summary>From now on all messages go to the dead letters.</summary>
    internal void Close() => _closed = true;

    private bool RunsAgain()
    {
        Interlocked.Exchange(ref _scheduled, 0);
        if (!TrySetScheduled()) return false;
        // Through the dispatcher, so that other actors get their turn.
        _rescheduling = this;
        bool ranInline;
        try
        {
            _cell!.Dispatcher.Execute(this);
        }
        finally
        {
            ranInline = _rescheduling is null;
            _rescheduling = null;
        }

        return ranInline;
    }

    private void HandleMessages(ActorCell cell, MessageDispatcher dispatcher)
    {
        var left = Math.Max(1, dispatcher.Throughput);
        var deadline = dispatcher.ThroughputDeadlineTime is > 0 and { } time ? Environment.TickCount64 + (time / TimeSpan.TicksPerMillisecond) : long.MaxValue;
        while (_suspensions == 0 && !_closed && MessageQueue.TryDequeue(out var envelope))
        {
            cell.Invoke(envelope);
            HandleSystemMessages();
            if (--left <= 0 || (deadline != long.MaxValue && Environment.TickCount64 >= deadline)) break;
        }

        if (_closed) CleanUp();
    }

    private void HandleSystemMessages()
    {
        while (Volatile.Read(ref _system) is not null)
        {
            SystemMessage? oldest = null;
            for (var message = Interlocked.Exchange(ref _system, null); message is not null;)
            {
                var next = message.Next;
                message.Next = oldest;
                oldest = message;
                message = next;
            }

            while (oldest is not null)
            {
                var message = oldest;
                oldest = message.Next;
                message.Unlink();
                if (_closed) ActorCell.RefuseSystem(message);
                else _cell!.InvokeSystem(message);
            }
        }
    }
}
