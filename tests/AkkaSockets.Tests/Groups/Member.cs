using System.Collections.Concurrent;
using System.Text;
using Akka.Actor;

namespace AkkaSockets.Tests.Groups;

/// <summary>A member that notes what it is told, in the thread that tells it.</summary>
internal sealed class Member(string name) : ActorRefBase
{
    private readonly ConcurrentQueue<GroupWrite> _told = new();

    public override ActorPath Path { get; } = new RootActorPath(new Address("akka", "test")) / name;

    public GroupWrite[] Told => [.. _told];

    public string[] Texts => [.. _told.Select(write => Encoding.UTF8.GetString(write.Payload.Bytes.Span))];

    protected override void TellInternal(object message, IActorRef sender) => _told.Enqueue((GroupWrite)message);
}
