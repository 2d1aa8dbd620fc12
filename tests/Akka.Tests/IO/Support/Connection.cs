using Akka.Actor;
using Akka.IO;
using Akka.TestKit;

namespace Akka.Tests.IO.Support;

/// <summary>A connection that a listener accepted, who gets its events, and its peer.</summary>
public sealed record Connection(IActorRef Ref, TestProbe Handler, Peer Peer) : IDisposable
{
    public void Tell(Tcp.Command command) => Ref.Tell(command, Handler);

    public void Write(string text, Tcp.Event? ack = null) =>
        Tell(ack is null ? Tcp.Write.Create(ByteString.FromString(text)) : Tcp.Write.Create(ByteString.FromString(text), ack));

    public byte[] ReceiveBytes(int count)
    {
        var bytes = new List<byte>();
        while (bytes.Count < count)
            bytes.AddRange(Handler.ExpectMsg<Tcp.Received>(TimeSpan.FromSeconds(10)).Data);
        bytes.Should().HaveCount(count);
        return [.. bytes];
    }

    public void Dispose() => Peer.Dispose();
}
