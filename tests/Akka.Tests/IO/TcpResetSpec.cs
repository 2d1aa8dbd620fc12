using System.Net.Sockets;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

/// <summary>A peer that resets, at every point of the protocol.</summary>
public sealed class TcpResetSpec : TcpSpecBase
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    [Trait("Upstream", "defect")]
    public void Reset_before_it_is_registered_a_connection_tells_the_handler_first_thing()
    {
        var sockets = SocketsWhenIdle();
        var connection = AcceptUnregistered();
        Watch(connection.Ref);
        connection.Write("never sent", new Ack(1));
        connection.Peer.Reset();
        connection.Tell(new Tcp.Register(connection.Handler));

        // What is written meets the reset, or the reset is found first.
        var told = connection.Handler.ReceiveN(2, Patience);
        told.Last().Should().BeOfType<Tcp.ErrorClosed>();
        ShouldHaveLeftNothing(sockets, connection);
    }

    [Fact]
    public void Reset_before_it_is_registered_a_connection_can_still_be_closed()
    {
        var sockets = SocketsWhenIdle();
        var connection = AcceptUnregistered();
        Watch(connection.Ref);
        connection.Peer.Reset();
        connection.Tell(Tcp.Abort.Instance);
        connection.Handler.ExpectMsg<Tcp.Aborted>(Patience);
        ShouldHaveLeftNothing(sockets, connection);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Reset_while_it_writes_fails_every_write_and_then_tells_handler_and_no_one_else()
    {
        var sockets = SocketsWhenIdle();
        var connection = Accept(kernelBuffers: 16 * 1024);
        Watch(connection.Ref);
        for (var i = 0; i < 5; i++)
            Write(connection, i);
        connection.Peer.Read(100);
        connection.Peer.Reset();
        ExpectFailed(connection, 0, 5);
        connection.Handler.ExpectMsg<Tcp.ErrorClosed>(Patience);
        connection.Handler.HasMessages.Should().BeFalse();
        ShouldHaveLeftNothing(sockets, connection);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Upstream", "defect")]
    public void Reset_while_it_closes_ends_in_an_error_that_handler_and_closer_are_told(bool confirmed)
    {
        var sockets = SocketsWhenIdle();
        var connection = Accept(kernelBuffers: 16 * 1024);
        Watch(connection.Ref);
        var closer = CreateTestProbe();
        Write(connection, 0);
        Write(connection, 1);
        connection.Ref.Tell(confirmed ? Tcp.ConfirmedClose.Instance : Tcp.Close.Instance, closer);
        connection.Peer.Read(100);
        connection.Peer.Reset();
        ExpectFailed(connection, 0, 2);
        connection.Handler.ExpectMsg<Tcp.ErrorClosed>(Patience);
        closer.ExpectMsg<Tcp.ErrorClosed>(Patience);
        ShouldHaveLeftNothing(sockets, connection);
    }

    [Fact]
    public void Reset_while_it_waits_for_the_peer_to_confirm_ends_in_an_error()
    {
        var sockets = SocketsWhenIdle();
        var connection = Accept();
        Watch(connection.Ref);
        connection.Tell(Tcp.ConfirmedClose.Instance);
        connection.Peer.ReadEnd().Should().Be(Peer.Fin);
        connection.Peer.Reset();
        connection.Handler.ExpectMsg<Tcp.ErrorClosed>(Patience);
        ShouldHaveLeftNothing(sockets, connection);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Reset_while_reading_is_suspended_is_told_at_once()
    {
        var sockets = SocketsWhenIdle();
        var connection = Accept();
        Watch(connection.Ref);
        connection.Tell(Tcp.SuspendReading.Instance);
        connection.Write("suspended", new Ack(1));
        connection.Handler.ExpectMsg<Ack>(Patience);
        connection.Peer.Read(9);
        connection.Peer.Reset();
        connection.Handler.ExpectMsg<Tcp.ErrorClosed>(Patience);
        ShouldHaveLeftNothing(sockets, connection);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Upstream", "defect")]
    public void Reset_while_bytes_wait_for_a_suspended_reader_is_told_after_them_or_when_it_writes(bool writes)
    {
        var sockets = SocketsWhenIdle();
        var connection = Accept();
        Watch(connection.Ref);
        connection.Tell(Tcp.SuspendReading.Instance);
        connection.Write("suspended", new Ack(1));
        connection.Handler.ExpectMsg<Ack>(Patience);
        connection.Peer.Read(9);
        connection.Peer.Send("last words"u8.ToArray());
        connection.Handler.ExpectNoMsg(TimeSpan.FromMilliseconds(200));
        connection.Peer.Reset();
        if (writes)
        {
            connection.Write("x", new Ack(2));
            ExpectFailed(connection, 2, 1);
        }
        else
        {
            connection.Tell(Tcp.ResumeReading.Instance);
            connection.ReceiveBytes(10).Should().Equal("last words"u8.ToArray());
        }

        connection.Handler.ExpectMsg<Tcp.ErrorClosed>(Patience);
        ShouldHaveLeftNothing(sockets, connection);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Reset_after_it_was_kept_open_past_the_peers_end_is_found_by_writing()
    {
        var sockets = SocketsWhenIdle();
        var connection = Accept(keepOpen: true);
        Watch(connection.Ref);
        connection.Peer.ShutDownSending();
        connection.Handler.ExpectMsg<Tcp.PeerClosed>(Patience);
        connection.Peer.Reset();
        connection.Write("x", new Ack(1));
        connection.Handler.ExpectMsg<Tcp.CommandFailed>(Patience);
        connection.Handler.ExpectMsg<Tcp.ErrorClosed>(Patience);
        ShouldHaveLeftNothing(sockets, connection);
    }

    [SkippableFact]
    public void A_peer_that_vanished_is_found_by_writing()
    {
        var sockets = SocketsWhenIdle();
        var connection = Accept();
        Watch(connection.Ref);
        connection.Write("hello", new Ack(1));
        connection.Handler.ExpectMsg<Ack>(Patience);
        connection.Peer.Read(5);
        connection.Peer.Vanish();
        connection.Handler.ExpectNoMsg(TimeSpan.FromMilliseconds(200));

        connection.Write("anybody there?");
        connection.Handler.ExpectMsg<Tcp.ErrorClosed>(Patience);
        ShouldHaveLeftNothing(sockets, connection);
    }

    private static void Write(Connection connection, int id) =>
        connection.Tell(Tcp.Write.Create(ByteString.FromBytes(new byte[5 * Megabyte]), new Ack(id)));

    private static void ExpectFailed(Connection connection, int first, int count)
    {
        for (var id = first; id < first + count; id++)
        {
            var failed = connection.Handler.ExpectMsg<Tcp.CommandFailed>(Patience);
            ((Ack)((Tcp.Write)failed.Cmd).Ack).Id.Should().Be(id);
            ((SocketException)failed.Cause.Value).SocketErrorCode.Should().Be(SocketError.ConnectionReset);
            failed.CauseString.Should().Contain(failed.Cause.Value.Message);
        }
    }
}
