namespace Akka.Actor;

/// <summary>The ref that stands for no actor at all.</summary>
public sealed class Nobody : MinimalActorRef
{
    /// <summary>The one instance.</summary>
    public static Nobody Instance = new();

    private readonly RootActorPath _path = new(new Address("akka", "all-systems"), "Nobody");

    private Nobody()
    {
    }

    /// <inheritdoc/>
    public override ActorPath Path => _path;

    /// <summary>Nobody belongs to no system.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override IActorRefProvider Provider => throw new NotSupportedException("Nobody has no provider.");
}
