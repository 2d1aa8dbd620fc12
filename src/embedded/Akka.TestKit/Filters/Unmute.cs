using Akka.Actor;
using Akka.TestKit.Internal;

namespace Akka.TestKit.TestEvent;

/// <summary>Published on the event stream: from now on these filters are without effect.</summary>
public sealed class Unmute : INoSerializationVerificationNeeded
{
    /// <summary>Ends <paramref name="filters"/>.</summary>
    public Unmute(params EventFilterBase[] filters) => Filters = filters;

    /// <summary>Ends <paramref name="filters"/>.</summary>
    public Unmute(IReadOnlyCollection<EventFilterBase> filters) => Filters = filters;

    /// <summary>The filters.</summary>
    public IReadOnlyCollection<EventFilterBase> Filters { get; }
}
