using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

/// <summary>Peers that close their side and read on, as clients do that send a request and wait for the answer.</summary>
public sealed class TcpHalfCloseSpec : TcpSpecBase
{
    private const int Size = 8 * 1024 * 1024;

    [Fact]
    [Trait("Upstream", "defect")]
    public void What_is_queued_when_the_peer_closes_its_side_still_reaches_it()
    {
        using var connection = Accept(kernelBuffers: 16 * 1024);
        Watch(connection.Ref);
        var bytes = Pattern(2 * Size);
        connection.Tell(Tcp.Write.Create(ByteString.FromBytes(bytes, 0, Size), new Ack(1)));
        connection.Tell(Tcp.Write.Create(ByteString.FromBytes(bytes, Size, Size), new Ack(2)));
        connection.Peer.ShutDownSending();
        connection.Handler.ExpectNoMsg(TimeSpan.FromMilliseconds(200));

        connection.Peer.ReadToEnd(out var end).AsSpan().SequenceEqual(bytes).Should().BeTrue();
        end.Should().Be(Peer.Fin);
        connection.Handler.ExpectMsg<Ack>(Patience).Id.Should().Be(1);
        connection.Handler.ExpectMsg<Ack>(Patience).Id.Should().Be(2);
        connection.Handler.ExpectMsg<Tcp.PeerClosed>(Patience);
        ExpectTerminated(connection.Ref, Patience);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void After_the_peers_end_no_more_is_taken_and_who_closes_learns_that_the_peer_was_first()
    {
        using var connection = Accept(kernelBuffers: 16 * 1024);
        var closer = CreateTestProbe();
        connection.Tell(Tcp.Write.Create(ByteString.FromBytes(new byte[Size]), new Ack(1)));
        connection.Peer.Send("request"u8.ToArray());
        connection.ReceiveBytes(7);
        connection.Peer.ShutDownSending();
        AwaitAssert(
            () =>
            {
                connection.Write("more", new Ack(2));
                connection.Handler.ExpectMsg<Tcp.CommandFailed>(TimeSpan.FromMilliseconds(100));
            },
            Patience);
        connection.Ref.Tell(Tcp.Close.Instance, closer);
        connection.Peer.ReadEnd().Should().Be(Peer.Fin);
        closer.ExpectMsg<Tcp.PeerClosed>(Patience);
        connection.Handler.FishForMessage(it => it is Tcp.PeerClosed, Patience);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Abort_interrupts_what_is_still_sent_to_a_peer_that_closed_its_side()
    {
        using var connection = Accept(kernelBuffers: 16 * 1024);
        connection.Tell(Tcp.Write.Create(ByteString.FromBytes(new byte[Size]), new Ack(1)));
        connection.Peer.ShutDownSending();
        connection.Tell(Tcp.Abort.Instance);
        connection.Handler.ExpectMsg<Tcp.CommandFailed>(Patience);
        connection.Handler.ExpectMsg<Tcp.Aborted>(Patience);
        connection.Peer.ReadEnd().Should().Be(Peer.Rst);
    }
}
