using Akka.Actor;
using Akka.Event;

namespace Akka.TestKit.Internal;

/// <summary>Mutes and counts the events that filters pick, until disposed.</summary>
internal sealed class EventCount : IDisposable
{
    private readonly SemaphoreSlim _picked = new(0);
    private readonly ActorSystem _system;
    private readonly IReadOnlyCollection<EventFilterBase> _filters;
    private readonly MutedEvents _muted;
    private int _count;

    public EventCount(ActorSystem system, IReadOnlyCollection<EventFilterBase> filters)
    {
        _system = system;
        _filters = filters;
        foreach (var filter in filters)
            filter.EventMatched += OnPicked;
        _muted = new MutedEvents(system, filters);
    }

    /// <summary>
    /// How many there were, after waiting until they are as many as expected, or for the whole limit if none is
    /// expected. Those that were published before the wait began are all counted.
    /// </summary>
    public async ValueTask<int> WhenAsync(int expected, Waiting waiting, TimeSpan limit, CancellationToken cancellation)
    {
        var end = TimeBudget.Now + limit;
        for (var events = 0; events < Math.Max(expected, 1); events++)
        {
            if (!await waiting.ForAsync(_picked, Left(end), cancellation))
                return Volatile.Read(ref _count);
        }

        // The listener takes events in order; when it gets to this one it has seen all those before.
        var flush = new Flush();
        _system.EventStream.Publish(flush);
        await waiting.UntilAsync(flush.Done, Left(end), cancellation);
        return Volatile.Read(ref _count);
    }

    public void Dispose()
    {
        _muted.Dispose();
        foreach (var filter in _filters)
            filter.EventMatched -= OnPicked;
    }

    private static TimeSpan Left(TimeSpan end)
    {
        var left = end - TimeBudget.Now;
        return left < TimeSpan.Zero ? TimeSpan.Zero : left;
    }

    private void OnPicked(EventFilterBase filter, LogEvent logEvent)
    {
        Interlocked.Increment(ref _count);
        _picked.Release();
    }
}
