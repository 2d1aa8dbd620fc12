using System.Net.Sockets;
using Akka.Actor;
using Akka.IO;
using Akka.TestKit;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

/// <summary>Connections that nobody looks after: nothing tells them of their peer's end, and yet they end.</summary>
[Trait("Upstream", "defect")]
public sealed class TcpNeglectSpec() : TcpSpecBase("""
    akka.scheduler.implementation = "Akka.TestKit.TestScheduler, Akka.TestKit"
    akka.io.tcp.send-buffer-size = 16KiB
    """)
{
    private const int Size = 8 * 1024 * 1024;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private TestScheduler Clock => (TestScheduler)Sys.Scheduler;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_reset_behind_bytes_that_a_handler_leaves_is_told_without_them_in_the_end(bool confirmedClose)
    {
        var sockets = SocketsWhenIdle();
        var connection = LeaveBytes();
        if (confirmedClose)
        {
            connection.Tell(Tcp.ConfirmedClose.Instance);
            connection.Peer.ReadEnd().Should().Be(Peer.Fin);
        }

        connection.Peer.Reset();
        Clock.Advance(Interval);
        connection.Handler.ExpectNoMsg(TimeSpan.FromMilliseconds(200)); // the handler may be slow
        Clock.Advance(Interval);
        var closed = connection.Handler.ExpectMsg<Tcp.ErrorClosed>(Patience);
        closed.Cause.Should().Be(new SocketException((int)SocketError.ConnectionReset).Message);
        ShouldHaveLeftNothing(sockets, connection);
    }

    [Fact]
    public void A_slow_handler_gets_the_bytes_before_the_reset()
    {
        var sockets = SocketsWhenIdle();
        var connection = LeaveBytes();
        connection.Peer.Reset();
        Clock.Advance(Interval);
        connection.Tell(Tcp.ResumeReading.Instance);
        connection.ReceiveBytes(10).Should().Equal("last words"u8.ToArray());
        connection.Handler.ExpectMsg<Tcp.ErrorClosed>(Patience);
        ShouldHaveLeftNothing(sockets, connection);
    }

    [Fact]
    public void Bytes_wait_for_their_handler_as_long_as_the_peer_lives()
    {
        using var connection = LeaveBytes();
        connection.Peer.ShutDownSending();
        for (var i = 0; i < 10; i++)
            Clock.Advance(Interval);
        connection.Write("still there", new Ack(2));
        connection.Handler.ExpectMsg<Ack>(Patience);
        connection.Tell(Tcp.ResumeReading.Instance);
        connection.ReceiveBytes(10).Should().Equal("last words"u8.ToArray());
        connection.Handler.ExpectMsg<Tcp.PeerClosed>(Patience);
    }

    [Fact]
    public void Each_bytes_wait_by_themselves()
    {
        var sockets = SocketsWhenIdle();
        var connection = LeaveBytes();
        Clock.Advance(Interval);
        connection.Tell(Tcp.ResumeReading.Instance);
        connection.ReceiveBytes(10);
        LeaveBytes(connection, "newer word");
        connection.Peer.Reset();
        Clock.Advance(Interval);
        connection.Tell(Tcp.ResumeReading.Instance);
        connection.ReceiveBytes(10).Should().Equal("newer word"u8.ToArray());
        connection.Handler.ExpectMsg<Tcp.ErrorClosed>(Patience);
        ShouldHaveLeftNothing(sockets, connection);
    }

    [Fact]
    public void A_reset_after_it_was_kept_open_past_the_peers_end_is_found_without_writing()
    {
        var sockets = SocketsWhenIdle();
        var connection = Accept(keepOpen: true);
        Watch(connection.Ref);
        connection.Peer.ShutDownSending();
        connection.Handler.ExpectMsg<Tcp.PeerClosed>(Patience);
        Clock.Advance(Interval);
        Clock.Advance(Interval);
        connection.Write("still there", new Ack(1));
        connection.Handler.ExpectMsg<Ack>(Patience);
        connection.Peer.Reset();
        Clock.Advance(Interval);
        connection.Handler.ExpectMsg<Tcp.ErrorClosed>(Patience);
        ShouldHaveLeftNothing(sockets, connection);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Closed_and_without_a_handler_a_connection_to_a_peer_that_takes_nothing_ends(bool confirmed)
    {
        var sockets = SocketsWhenIdle();
        var connection = Accept(kernelBuffers: 16 * 1024);
        var closer = CreateTestProbe();
        Watch(connection.Ref);
        connection.Ref.Tell(Tcp.Write.Create(ByteString.FromBytes(new byte[Size]), new Ack(1)), closer);
        connection.Ref.Tell(confirmed ? Tcp.ConfirmedClose.Instance : Tcp.Close.Instance, closer);
        closer.ExpectNoMsg(TimeSpan.FromMilliseconds(200));
        End(connection.Handler);
        AdvanceUntilEnded(connection);
        closer.ExpectMsg<Tcp.CommandFailed>(Patience).CauseString.Should().Contain("took next to nothing");
        closer.ExpectMsg<Tcp.ErrorClosed>(Patience).Cause.Should().Contain("took next to nothing");
        connection.Peer.ReadEnd().Should().Be(Peer.Rst);
        ExpectNothingLeft(sockets, connection);
    }

    [Fact]
    public void Closed_and_without_a_handler_a_connection_lives_as_long_as_its_peer_takes_bytes()
    {
        var connection = Accept(kernelBuffers: 16 * 1024);
        connection.Tell(Tcp.Write.Create(ByteString.FromBytes(new byte[Size])));
        connection.Tell(Tcp.Close.Instance);
        End(connection.Handler);
        var read = 0;
        for (; read < Size / 2; read += 512 * 1024)
        {
            connection.Peer.Read(512 * 1024);
            AdvanceWhileClosing(connection);
        }

        (connection.Peer.ReadToEnd(out var end).Length + read).Should().Be(Size);
        end.Should().Be(Peer.Fin);
        connection.Dispose();
    }

    [Fact]
    public void A_close_waits_for_a_slow_peer_as_long_as_the_handler_lives()
    {
        var connection = Accept(kernelBuffers: 16 * 1024);
        connection.Tell(Tcp.Write.Create(ByteString.FromBytes(new byte[Size])));
        connection.Tell(Tcp.Close.Instance);
        for (var i = 0; i < 10; i++)
            AdvanceWhileClosing(connection);
        connection.Handler.ExpectNoMsg(TimeSpan.FromMilliseconds(200));
        connection.Peer.ReadToEnd(out var end).Should().HaveCount(Size);
        end.Should().Be(Peer.Fin);
        connection.Handler.ExpectMsg<Tcp.Closed>(Patience);
        connection.Dispose();
    }

    private Connection LeaveBytes()
    {
        var connection = Accept();
        Watch(connection.Ref);
        LeaveBytes(connection, "last words");
        return connection;
    }

    // Once it is acknowledged, the connection has seen the command before it.
    private void LeaveBytes(Connection connection, string text)
    {
        connection.Tell(Tcp.SuspendReading.Instance);
        connection.Write("suspended", new Ack(1));
        connection.Handler.ExpectMsg<Ack>(Patience);
        connection.Peer.Read(9);
        connection.Peer.Send(System.Text.Encoding.ASCII.GetBytes(text));
        connection.Handler.ExpectNoMsg(TimeSpan.FromMilliseconds(200));
    }

    private void End(IActorRef actor)
    {
        Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor, Patience);
    }

    // The answer comes after the connection has done what was due.
    private void AdvanceWhileClosing(Connection connection)
    {
        var writer = CreateTestProbe();
        Clock.Advance(Interval);
        connection.Ref.Tell(Tcp.Write.Empty, writer);
        writer.ExpectMsg<Tcp.CommandFailed>(Patience).CauseString.Should().Contain("closing");
    }

    // It may hear of its handler's end later than this test does.
    private void AdvanceUntilEnded(Connection connection)
    {
        AwaitAssert(
            () =>
            {
                Clock.Advance(Interval);
                ExpectTerminated(connection.Ref, TimeSpan.FromMilliseconds(100));
            },
            Patience);
    }

    private void ExpectNothingLeft(int sockets, Connection connection)
    {
        connection.Dispose();
        AwaitAssert(() => Descriptors.CountSockets().Should().BeLessThanOrEqualTo(sockets), Patience);
    }
}
