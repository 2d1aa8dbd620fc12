using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

/// <summary>Bytes both ways in random pieces, with reading suspended and resumed in between, and a random end.</summary>
[Trait("Upstream", "defect")]
public sealed class TcpRandomTrafficSpec : TcpSpecBase
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task What_goes_in_comes_out_in_order_with_every_ack_and_one_end(int seed)
    {
        var random = new Random(seed);
        var toPeer = Pattern(random.Next(1, 3_000_000));
        var fromPeer = Pattern(random.Next(1, 3_000_000));
        using var connection = Accept(keepOpen: true, kernelBuffers: random.Next(4, 200) * 1024);
        var peerSends = Task.Run(() => SendInPieces(connection.Peer, fromPeer, seed));
        var peerReads = Task.Run(() => connection.Peer.ReadToEnd(out _));

        var written = 0;
        var acks = 0;
        while (written < toPeer.Length)
        {
            var size = Math.Min(random.Next(0, 100_000), toPeer.Length - written);
            connection.Tell(Tcp.Write.Create(ByteString.FromBytes(toPeer, written, size), new Ack(acks++)));
            written += size;
            if (random.Next(4) == 0)
                connection.Tell(Tcp.SuspendReading.Instance);
            if (random.Next(2) == 0)
                connection.Tell(Tcp.ResumeReading.Instance);
        }

        connection.Tell(Tcp.ResumeReading.Instance);
        connection.Tell(Tcp.ConfirmedClose.Instance);

        var received = new List<byte>();
        var acknowledged = new List<int>();
        Tcp.ConnectionClosed? end = null;
        while (end is null)
        {
            switch (connection.Handler.ReceiveOne(Patience))
            {
                case Tcp.Received data:
                    received.AddRange(data.Data);
                    break;
                case Ack ack:
                    acknowledged.Add(ack.Id);
                    break;
                case Tcp.PeerClosed:
                    break; // before the close was confirmed; the connection is kept open
                case var other:
                    end = other.Should().BeAssignableTo<Tcp.ConnectionClosed>().Subject;
                    break;
            }
        }

        end.Should().BeOfType<Tcp.ConfirmedClosed>();
        acknowledged.Should().Equal(Enumerable.Range(0, acks));
        await peerSends;
        received.ToArray().AsSpan().SequenceEqual(fromPeer).Should().BeTrue();
        (await peerReads).AsSpan().SequenceEqual(toPeer).Should().BeTrue();
        connection.Handler.HasMessages.Should().BeFalse();
    }

    private static void SendInPieces(Peer peer, byte[] bytes, int seed)
    {
        var random = new Random(~seed);
        for (var sent = 0; sent < bytes.Length;)
        {
            var size = Math.Min(random.Next(1, 50_000), bytes.Length - sent);
            peer.Send(bytes[sent..(sent + size)]);
            sent += size;
        }

        peer.ShutDownSending();
    }
}
