using Akka.Event;

namespace Akka.TestKit.Internal;

public partial class InternalEventFilterApplier
{
    /// <summary>Counts the events that filters pick.</summary>
    protected class MatchedEventHandler
    {
        private int _count;

        /// <summary>How many there were.</summary>
        public int ReceivedCount => Volatile.Read(ref _count);

        /// <summary>A permit for each event.</summary>
        internal SemaphoreSlim Arrivals { get; } = new(0);

        /// <summary>Called for each event, on the thread of the listener; counts it.</summary>
        public virtual void HandleEvent(EventFilterBase eventFilter, LogEvent logEvent)
        {
            Interlocked.Increment(ref _count);
            Arrivals.Release();
        }
    }
}
