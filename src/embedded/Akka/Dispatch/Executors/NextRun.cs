using System.Diagnostics;
using Akka.Actor;
using Akka.Actor.Internal;

namespace Akka.Dispatch;

/// <summary>
/// What a thread of the pool runs next: the mailbox that the actor it runs has just woken. Two actors that talk to each other so stay on one
/// thread, where what they share is in its cache, and no other thread is woken for them.
/// </summary>
/// <remarks>
/// Only one mailbox waits here, and it may be taken away: another one that is woken pushes it out to the pool, and so does
/// <see cref="NextRunWatch"/> if the actor takes long, since it may be blocked until the one that waits has answered it.
/// </remarks>
internal sealed class NextRun
{
    // Then others who wait for the pool's threads get their turn.
    private const int MostInARow = 16;
    private const int RunsPerLookAtClock = 8;
    private static readonly long LongestInARow = Stopwatch.Frequency / 100;

    [ThreadStatic]
    private static NextRun? _ofThread;

    private Mailbox? _waiting;
    private bool _running;
    private bool _telling;

    /// <summary>Changes with every mailbox put in or taken out; who sees it unchanged later knows that nothing has moved.</summary>
    internal int Moves { get; private set; }

    /// <summary>Puts work at the end of the pool's common queue.</summary>
    /// <remarks>
    /// Never into a thread's own queue: others look into it only when the common one is empty, which it may never be, and its thread may be
    /// blocked until just that work is done.
    /// </remarks>
    internal static void Queue(IRunnable run) => ThreadPool.UnsafeQueueUserWorkItem(run, preferLocal: false);

    /// <summary>Leaves a mailbox to the thread's present work item to run. False if the thread runs none, or not for the pool.</summary>
    internal static bool TryLeave(Mailbox mailbox)
    {
        // Not a mailbox that has used up its turn: it must go behind the others, and is no actor's doing.
        if (_ofThread is not { _running: true } slot || !(slot._telling || InternalCurrentActorCellKeeper.Current is not null)) return false;
        slot.Moves++;
        if (Interlocked.Exchange(ref slot._waiting, mailbox) is { } pushedOut) Queue(pushedOut);
        NextRunWatch.Begin();
        return true;
    }

    /// <summary>Runs a mailbox, and then those that wait on this thread, for a while.</summary>
    internal static void RunFrom(Mailbox mailbox)
    {
        var slot = SlotOfThread;
        if (slot._running)
        {
            // Some executor of a user's runs work inside other work.
            mailbox.Run();
            return;
        }

        slot.RunInARow(mailbox);
    }

    /// <summary>Sends a message from a callback of the pool, and runs the receiver as part of that callback if it has to be run.</summary>
    internal static void TellAndRun(IActorRef receiver, object message)
    {
        if (InternalCurrentActorCellKeeper.Current is not null || !Thread.CurrentThread.IsThreadPoolThread || SlotOfThread is { _running: true })
        {
            receiver.Tell(message, ActorRefs.NoSender);
            return;
        }

        var slot = SlotOfThread;
        slot._running = slot._telling = true;
        try
        {
            receiver.Tell(message, ActorRefs.NoSender);
        }
        finally
        {
            slot._running = slot._telling = false;
        }

        if (slot.TakeWaiting() is { } woken) slot.RunInARow(woken);
    }

    /// <summary>Gives what waits for this thread to others: an actor that has asked something is often about to block until it is answered.</summary>
    internal static void GiveAwayOfThread()
    {
        if (_ofThread is { HasWaiting: true } slot) slot.GiveAway();
    }

    /// <summary>Gives what waits to the pool's other threads.</summary>
    internal void GiveAway()
    {
        if (Interlocked.Exchange(ref _waiting, null) is { } waiting) Queue(waiting);
    }

    internal bool HasWaiting => Volatile.Read(ref _waiting) is not null;

    private static NextRun SlotOfThread => _ofThread ??= NextRunWatch.Add(new NextRun());

    private Mailbox? TakeWaiting()
    {
        if (_waiting is null) return null;
        Moves++;
        return Interlocked.Exchange(ref _waiting, null);
    }

    private void RunInARow(Mailbox mailbox)
    {
        // The pool gives each work item a fresh context; what one actor leaves in it must not reach the next.
        var context = ExecutionContext.Capture();
        var begun = Stopwatch.GetTimestamp();
        var next = mailbox;
        _running = true;
        try
        {
            for (var runs = 1; next is not null; runs++)
            {
                next.Run();
                if (ExecutionContext.Capture() != context) ExecutionContext.Restore(context!);
                if (SynchronizationContext.Current is not null) SynchronizationContext.SetSynchronizationContext(null);
                if (runs >= MostInARow || (runs % RunsPerLookAtClock == 0 && Stopwatch.GetTimestamp() - begun > LongestInARow)) break;
                next = TakeWaiting();
            }
        }
        finally
        {
            _running = false;
            if (HasWaiting) GiveAway();
        }
    }
}
