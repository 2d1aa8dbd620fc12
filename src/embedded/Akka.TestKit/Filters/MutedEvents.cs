using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>Filters that are in effect in a system until disposed.</summary>
internal sealed class MutedEvents : IUnmutableFilter
{
    private readonly ActorSystem _system;
    private readonly IReadOnlyCollection<EventFilterBase> _filters;
    private int _ended;

    public MutedEvents(ActorSystem system, IReadOnlyCollection<EventFilterBase> filters)
    {
        _system = system;
        _filters = filters;
        system.EventStream.Publish(new TestEvent.Mute(filters));
    }

    public void Unmute() => Dispose();

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _ended, 1) == 0)
            _system.EventStream.Publish(new TestEvent.Unmute(_filters));
    }
}
