using System.Net.Sockets;
using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class TcpWritingSpec : TcpSpecBase
{
    [Fact]
    public void Acks_come_in_order_and_go_to_the_writes_sender()
    {
        using var connection = Accept();
        var other = CreateTestProbe();
        for (var i = 0; i < 50; i++)
        {
            var sender = i % 2 == 0 ? other : connection.Handler;
            connection.Ref.Tell(Tcp.Write.Create(ByteString.FromBytes([(byte)i]), new Ack(i)), sender);
        }

        for (var i = 0; i < 50; i++)
            (i % 2 == 0 ? other : connection.Handler).ExpectMsg<Ack>(Patience).Id.Should().Be(i);
        connection.Peer.Read(50).Should().Equal(Enumerable.Range(0, 50).Select(it => (byte)it));
    }

    [Fact]
    public void A_write_without_ack_gets_no_reply() => WriteUnacknowledged(Tcp.NoAck.Instance);

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_write_without_ack_gets_no_reply_when_it_has_a_token_either() => WriteUnacknowledged(new Tcp.NoAck("token"));

    private void WriteUnacknowledged(Tcp.NoAck noAck)
    {
        using var connection = Accept();
        connection.Tell(Tcp.Write.Create(ByteString.FromString("a"), noAck));
        connection.Write("b", new Ack(1));
        connection.Handler.ExpectMsg<Ack>(Patience);
        connection.Handler.HasMessages.Should().BeFalse();
        connection.Peer.Read(2).Should().Equal("ab"u8.ToArray());
    }

    [Fact]
    public void A_compound_write_keeps_its_order_and_each_part_is_acknowledged()
    {
        using var connection = Accept();
        var compound = Tcp.WriteCommand.Create(
            Tcp.Write.Create(ByteString.FromString("one "), new Ack(1)),
            Tcp.Write.Create(ByteString.FromString("two ")),
            Tcp.Write.Create(ByteString.FromString("three"), new Ack(3)));
        connection.Tell(compound);
        connection.Handler.ExpectMsg<Ack>(Patience).Id.Should().Be(1);
        connection.Handler.ExpectMsg<Ack>(Patience).Id.Should().Be(3);
        connection.Peer.Read(13).Should().Equal("one two three"u8.ToArray());
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void An_empty_write_is_acknowledged_after_those_ahead_of_it()
    {
        using var connection = Accept(kernelBuffers: 16 * 1024);
        connection.Tell(Tcp.Write.Create(ByteString.FromBytes(new byte[20 * 1024 * 1024]), new Ack(1)));
        connection.Tell(Tcp.Write.Create(ByteString.Empty, new Ack(2)));
        connection.Peer.Read(20 * 1024 * 1024);
        connection.Handler.ExpectMsg<Ack>(Patience).Id.Should().Be(1);
        connection.Handler.ExpectMsg<Ack>(Patience).Id.Should().Be(2);
    }

    [Fact]
    public void An_empty_write_with_nothing_ahead_is_acknowledged()
    {
        using var connection = Accept();
        connection.Tell(Tcp.Write.Create(ByteString.Empty, new Ack(1)));
        connection.Handler.ExpectMsg<Ack>(Patience).Id.Should().Be(1);
    }

    [Fact]
    public void An_ack_waits_until_a_stalled_reader_makes_room()
    {
        using var connection = Accept(kernelBuffers: 16 * 1024);
        var bytes = Pattern(20 * 1024 * 1024);
        connection.Tell(Tcp.Write.Create(ByteString.FromBytes(bytes), new Ack(1)));
        connection.Handler.ExpectNoMsg(TimeSpan.FromMilliseconds(200));
        connection.Peer.Read(bytes.Length).AsSpan().SequenceEqual(bytes).Should().BeTrue();
        connection.Handler.ExpectMsg<Ack>(Patience);
    }

    [Fact]
    public void Many_pieces_joined_into_one_byte_string_arrive_in_order()
    {
        using var connection = Accept();
        var bytes = Pattern(300_000);
        var joined = Enumerable.Range(0, 300).Aggregate(
            ByteString.Empty, (all, i) => all + ByteString.FromBytes(bytes, i * 1000, 1000));
        connection.Tell(Tcp.Write.Create(joined, new Ack(1)));
        connection.Peer.Read(bytes.Length).Should().Equal(bytes);
        connection.Handler.ExpectMsg<Ack>(Patience);
    }

    [SkippableFact]
    public void The_pieces_of_one_byte_string_go_out_together()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "needs the segment counter of Linux");
        var seen = new SocketReader(it => it);
        Bind(options: [seen]);
        using var connection = Accept();
        var bytes = ByteString.Empty;
        for (var i = 0; i < 500; i++)
            bytes += ByteString.FromString("0123456789");
        connection.Tell(Tcp.Write.Create(bytes));
        connection.Peer.Read(5000);
        SegmentsWithData((Socket)seen.Read()!).Should().BeInRange(1, 3);
    }

    [Fact(Timeout = 20_000)]
    [Trait("Upstream", "defect")]
    public async Task Writes_to_a_peer_that_reset_are_not_acknowledged_for_ever()
    {
        Bind(pullMode: true);
        Listener.Tell(new Tcp.ResumeAccepting(1));
        using var connection = Accept();
        connection.Peer.Reset();
        while (!connection.Handler.HasMessages)
        {
            connection.Write("x");
            await Task.Yield();
        }

        connection.Handler.ExpectMsg<Tcp.ErrorClosed>(Patience);
    }

    // Nagle's algorithm is off, so each send is a segment.
    private static int SegmentsWithData(Socket socket)
    {
        const int Tcp = 6;
        const int Info = 11;
        const int Offset = 156;
        var info = new byte[192];
        socket.GetRawSocketOption(Tcp, Info, info).Should().BeGreaterThan(Offset);
        return BitConverter.ToInt32(info, Offset);
    }
}
