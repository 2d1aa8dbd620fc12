namespace Akka.Actor;

/// <summary>Drops what it gets, without a dead letter.</summary>
internal sealed class IgnoreActorRef(IActorRefProvider provider) : MinimalActorRef
{
    public override ActorPath Path { get; } = new RootActorPath(provider.DefaultAddress) / "ignore";

    public override IActorRefProvider Provider { get; } = provider;
}
