using Akka.Actor;

namespace AkkaSockets.Tests.Groups;

/// <summary>A member that counts what it is told, and allocates nothing for it.</summary>
internal sealed class SilentMember(string name) : ActorRefBase
{
    public override ActorPath Path { get; } = new RootActorPath(new Address("akka", "test")) / name;

    public int Told { get; private set; }

    protected override void TellInternal(object message, IActorRef sender) => Told++;
}
