using Akka.Actor;
using Akka.TestKit.Internal;

namespace Akka.TestKit.TestEvent;

/// <summary>Published on the event stream: from now on <see cref="TestEventListener"/> doesn't log the events that these filters pick.</summary>
public sealed class Mute : INoSerializationVerificationNeeded
{
    /// <summary>Mutes by <paramref name="filters"/>.</summary>
    public Mute(params EventFilterBase[] filters) => Filters = filters;

    /// <summary>Mutes by <paramref name="filters"/>.</summary>
    public Mute(IReadOnlyCollection<EventFilterBase> filters) => Filters = filters;

    /// <summary>The filters.</summary>
    public IReadOnlyCollection<EventFilterBase> Filters { get; }
}
