namespace Akka.Dispatch;

/// <summary>
/// Looks, as long as mailboxes wait in a <see cref="NextRun"/>, whether one waits long because the actor before it is busy or blocked, and
/// gives it to the pool's other threads.
/// </summary>
internal static class NextRunWatch
{
    // A busy actor delays the last one that it has woken by one to two of these.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(1);

    // After so many looks at which nothing had moved the watch ends, until it is begun again.
    private const int QuietLooks = 3;

    private static readonly Lock Gate = new();
    private static readonly AutoResetEvent Wanted = new(false);
    private static List<Watched> _slots = [];
    private static Thread? _thread;
    private static int _watching;

    /// <summary>Takes a thread's slot in.</summary>
    internal static NextRun Add(NextRun slot)
    {
        lock (Gate)
        {
            // Copied, so that the watch reads without the lock; slots of threads that are gone are left out.
            _slots = [.. _slots.Where(watched => watched.Slot.TryGetTarget(out _)), new Watched(slot)];
        }

        return slot;
    }

    /// <summary>To be called after a mailbox was put into a slot.</summary>
    internal static void Begin()
    {
        if (Volatile.Read(ref _watching) == 0) Wake();
    }

    private static void Wake()
    {
        if (Interlocked.Exchange(ref _watching, 1) != 0) return;
        lock (Gate)
        {
            if (_thread is null)
            {
                _thread = new Thread(Watch) { IsBackground = true, Name = "akka-next-run-watch" };
                _thread.UnsafeStart();
            }
        }

        Wanted.Set();
    }

    private static void Watch()
    {
        while (true)
        {
            Wanted.WaitOne();
            for (var quiet = 0; quiet < QuietLooks; quiet++)
            {
                Thread.Sleep(Interval);
                foreach (var watched in Volatile.Read(ref _slots))
                {
                    if (watched.Look()) quiet = 0;
                }
            }

            // Whoever puts a mailbox in from here on begins the watch anew; who did a moment earlier is seen now.
            Interlocked.Exchange(ref _watching, 0);
            if (_slots.Exists(watched => watched.HasWaiting)) Begin();
        }
    }

    private sealed class Watched(NextRun slot)
    {
        private int _moves;

        internal WeakReference<NextRun> Slot { get; } = new(slot);

        internal bool HasWaiting => Slot.TryGetTarget(out var slot) && slot.HasWaiting;

        /// <returns>Whether the slot is in use.</returns>
        internal bool Look()
        {
            if (!Slot.TryGetTarget(out var slot)) return false;
            var moves = slot.Moves;
            var moved = moves != _moves;
            _moves = moves;
            if (!moved && slot.HasWaiting)
            {
                slot.GiveAway();
                return true;
            }

            return moved;
        }
    }
}
