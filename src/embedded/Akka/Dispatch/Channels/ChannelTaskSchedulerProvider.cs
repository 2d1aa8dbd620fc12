using Akka.Actor;

namespace Akka.Dispatch;

/// <summary>Makes a system's <see cref="ChannelTaskScheduler"/>.</summary>
public sealed class ChannelTaskSchedulerProvider : ExtensionIdProvider<ChannelTaskScheduler>
{
    /// <inheritdoc/>
    public override ChannelTaskScheduler CreateExtension(ExtendedActorSystem system) => new(system);
}
