using Akka.Actor;

namespace Akka.TestKit.Internal;

public partial class InternalEventFilterApplier
{
    /// <summary>Filters that are in effect in a system until disposed.</summary>
    protected class InternalUnmutableFilter : IUnmutableFilter
    {
        private readonly IReadOnlyCollection<EventFilterBase> _filters;
        private readonly ActorSystem _system;
        private int _ended;

        /// <summary>Puts <paramref name="filters"/> into effect in <paramref name="system"/>.</summary>
        public InternalUnmutableFilter(IReadOnlyCollection<EventFilterBase> filters, ActorSystem system)
        {
            _filters = filters;
            _system = system;
            system.EventStream.Publish(new TestEvent.Mute(filters));
        }

        /// <inheritdoc />
        public void Unmute() => Dispose();

        /// <inheritdoc />
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Ends it, once.</summary>
        protected virtual void Dispose(bool disposing)
        {
            if (disposing && Interlocked.Exchange(ref _ended, 1) == 0)
                _system.EventStream.Publish(new TestEvent.Unmute(_filters));
        }
    }
}
