using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

/// <summary>Handlers and commanders that die, in each state of a connection.</summary>
public sealed class TcpDeathSpec : TcpSpecBase
{
    private const int Size = 8 * 1024 * 1024;

    [Fact]
    public void The_handlers_death_while_bytes_wait_resets_the_connection()
    {
        var sockets = SocketsWhenIdle();
        var connection = Accept(kernelBuffers: 16 * 1024);
        Watch(connection.Ref);
        WriteMuch(connection);
        Sys.Stop(connection.Handler);
        connection.Peer.ReadEnd().Should().Be(Peer.Rst);
        ShouldHaveLeftNothing(sockets, connection);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Upstream", "defect")]
    public void The_handlers_death_after_a_close_takes_nothing_from_the_peer(bool confirmed)
    {
        var sockets = SocketsWhenIdle();
        var connection = Accept(kernelBuffers: 16 * 1024);
        Watch(connection.Ref);
        WriteMuch(connection);
        WriteMuch(connection);
        connection.Tell(confirmed ? Tcp.ConfirmedClose.Instance : Tcp.Close.Instance);
        Sys.Stop(connection.Handler);
        connection.Peer.ReadToEnd(out var end).Should().HaveCount(2 * Size);
        end.Should().Be(Peer.Fin);
        ShouldHaveLeftNothing(sockets, connection);
    }

    [Fact]
    public void The_handlers_death_while_the_peer_has_not_confirmed_ends_the_connection()
    {
        var sockets = SocketsWhenIdle();
        var connection = Accept();
        Watch(connection.Ref);
        connection.Tell(Tcp.ConfirmedClose.Instance);
        connection.Peer.ReadEnd().Should().Be(Peer.Fin);
        Sys.Stop(connection.Handler);
        ShouldHaveLeftNothing(sockets, connection);
    }

    [Fact]
    public void The_handlers_death_after_the_peers_end_ends_a_connection_that_was_kept_open()
    {
        var sockets = SocketsWhenIdle();
        var connection = Accept(keepOpen: true);
        Watch(connection.Ref);
        connection.Peer.ShutDownSending();
        connection.Handler.ExpectMsg<Tcp.PeerClosed>(Patience);
        Sys.Stop(connection.Handler);
        connection.Peer.ReadEnd().Should().Be(Peer.Rst);
        ShouldHaveLeftNothing(sockets, connection);
    }

    [Fact]
    public void The_handlers_death_while_reading_is_suspended_ends_the_connection()
    {
        var sockets = SocketsWhenIdle();
        var connection = Accept();
        Watch(connection.Ref);
        connection.Tell(Tcp.SuspendReading.Instance);
        connection.Peer.Send("unread"u8.ToArray());
        Sys.Stop(connection.Handler);
        connection.Peer.ReadEnd().Should().Be(Peer.Rst);
        ShouldHaveLeftNothing(sockets, connection);
    }

    [Fact]
    public void A_handler_that_is_dead_when_it_is_registered_ends_the_connection()
    {
        var sockets = SocketsWhenIdle();
        var connection = AcceptUnregistered();
        Watch(connection.Ref);
        Watch(connection.Handler);
        Sys.Stop(connection.Handler);
        ExpectTerminated(connection.Handler, Patience);
        connection.Ref.Tell(new Tcp.Register(connection.Handler), TestActor);
        connection.Peer.ReadEnd().Should().Be(Peer.Rst);
        ShouldHaveLeftNothing(sockets, connection);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_closer_that_dies_changes_nothing()
    {
        var sockets = SocketsWhenIdle();
        var connection = Accept(kernelBuffers: 16 * 1024);
        Watch(connection.Ref);
        var closer = CreateTestProbe();
        connection.Tell(Tcp.Write.Create(ByteString.FromBytes(new byte[Size])));
        connection.Ref.Tell(Tcp.ConfirmedClose.Instance, closer);
        Sys.Stop(closer);
        connection.Peer.ReadToEnd(out var end).Should().HaveCount(Size);
        end.Should().Be(Peer.Fin);
        connection.Peer.ShutDownSending();
        connection.Handler.ExpectMsg<Tcp.ConfirmedClosed>(Patience);
        ShouldHaveLeftNothing(sockets, connection);
    }

    [Fact]
    public void The_commander_is_told_of_a_close_before_a_handler_is_registered()
    {
        var sockets = SocketsWhenIdle();
        var connection = AcceptUnregistered();
        Watch(connection.Ref);
        connection.Tell(Tcp.Close.Instance);
        BindHandler.ExpectMsg<Tcp.Closed>(Patience);
        connection.Handler.ExpectMsg<Tcp.Closed>(Patience);
        ShouldHaveLeftNothing(sockets, connection);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void The_commanders_death_after_a_close_takes_nothing_from_the_peer()
    {
        var sockets = Descriptors.CountSockets();
        using (var server = Peer.Listen(kernelBuffers: 16 * 1024))
        {
            var commander = CreateTestProbe();
            Manager.Tell(new Tcp.Connect(server.LocalEndPoint!), commander);
            using var peer = new Peer(server.Accept());
            commander.ExpectMsg<Tcp.Connected>(Patience);
            Watch(commander.LastSender);
            commander.LastSender.Tell(Tcp.Write.Create(ByteString.FromBytes(new byte[Size])), commander);
            commander.LastSender.Tell(Tcp.Close.Instance, commander);
            Sys.Stop(commander);
            peer.ReadToEnd(out var end).Should().HaveCount(Size);
            end.Should().Be(Peer.Fin);
            ExpectTerminated(commander.LastSender, Patience);
        }

        AwaitAssert(() => Descriptors.CountSockets().Should().BeLessThanOrEqualTo(sockets), Patience);
    }

    private static void WriteMuch(Connection connection) =>
        connection.Tell(Tcp.Write.Create(ByteString.FromBytes(new byte[Size]), new Ack(1)));
}
