using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;

namespace Akka.Tests.Stress;

/// <summary>Hands parcels out by their priority, and those of one priority in the order they came.</summary>
public sealed class ParcelsByPriority(Settings settings, Config config) : UnboundedStablePriorityMailbox(settings, config)
{
    /// <inheritdoc/>
    protected override int PriorityGenerator(object message) => message is Parcel parcel ? parcel.Priority : 0;
}
