using Akka.Actor;

namespace Akka.TestKit.Internal;

public partial class InternalEventFilterApplier
{
    /// <summary>Ends the effect of filters in a system when disposed.</summary>
    protected class InternalUnmutableFilter : IUnmutableFilter
    {
        private readonly IReadOnlyCollection<EventFilterBase> _filters;
        private readonly ActorSystem _system;
        private int _ended;

        /// <summary>Will end <paramref name="filters"/>, which are in effect in <paramref name="system"/>.</summary>
        public InternalUnmutableFilter(IReadOnlyCollection<EventFilterBase> filters, ActorSystem system)
        {
            _filters = filters;
            _system = system;
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
