using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;

namespace Akka.Tests.Stress;

/// <summary>Hands parcels out by their priority.</summary>
public sealed class ParcelsByPriorityAlone(Settings settings, Config config) : UnboundedPriorityMailbox(settings, config)
{
    /// <inheritdoc/>
    protected override int PriorityGenerator(object message) => message is Parcel parcel ? parcel.Priority : 0;
}
