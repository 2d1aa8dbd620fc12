using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class TcpRegisteringSpec : TcpSpecBase
{
    [Fact]
    public void Nothing_is_read_before_a_handler_is_registered_and_nothing_is_lost()
    {
        using var connection = AcceptUnregistered();
        connection.Peer.Send("early"u8.ToArray());
        BindHandler.ExpectNoMsg(TimeSpan.FromMilliseconds(200));
        connection.Tell(new Tcp.Register(connection.Handler));
        connection.ReceiveBytes(5).Should().Equal("early"u8.ToArray());
    }

    [Fact]
    public void A_second_register_is_unhandled()
    {
        using var connection = Accept();
        Sys.EventStream.Subscribe(TestActor, typeof(Akka.Event.UnhandledMessage));
        var other = CreateTestProbe();
        connection.Tell(new Tcp.Register(other));
        ExpectMsg<Akka.Event.UnhandledMessage>(Patience).Message.Should().BeOfType<Tcp.Register>();
        connection.Peer.Send("x"u8.ToArray());
        connection.ReceiveBytes(1);
        other.HasMessages.Should().BeFalse();
    }

    /// <summary>Akka.NET issue 3775: writes before Register.</summary>
    [Fact]
    [Trait("Issue", "akka.net#3775")]
    public void Writes_before_register_are_sent_and_acknowledged_after_it()
    {
        using var connection = AcceptUnregistered();
        connection.Write("one", new Ack(1));
        connection.Write("two", new Ack(2));
        connection.Handler.ExpectNoMsg(TimeSpan.FromMilliseconds(200));
        connection.Tell(new Tcp.Register(connection.Handler));
        connection.Handler.ExpectMsg<Ack>(Patience).Id.Should().Be(1);
        connection.Handler.ExpectMsg<Ack>(Patience).Id.Should().Be(2);
        connection.Peer.Read(6).Should().Equal("onetwo"u8.ToArray());
    }

    [Fact]
    [Trait("Upstream", "defect")]
    [Trait("Issue", "akka.net#3775")]
    public void Writes_before_register_are_copied()
    {
        using var connection = AcceptUnregistered();
        var buffer = "first"u8.ToArray();
        connection.Tell(Tcp.Write.Create(ByteString.FromBytes(buffer)));
        connection.Tell(Tcp.ResumeWriting.Instance);
        connection.Handler.ExpectMsg<Tcp.WritingResumed>(Patience);
        "other"u8.CopyTo(buffer);
        connection.Tell(new Tcp.Register(connection.Handler));
        connection.Peer.Read(5).Should().Equal("first"u8.ToArray());
    }

    [Fact]
    public void Closing_before_register_is_confirmed()
    {
        using var connection = AcceptUnregistered();
        connection.Tell(Tcp.Close.Instance);
        connection.Handler.ExpectMsg<Tcp.Closed>(Patience);
        connection.Peer.ReadEnd().Should().Be(Peer.Fin);
    }

    [Fact]
    public void Aborting_before_register_is_confirmed()
    {
        using var connection = AcceptUnregistered();
        connection.Tell(Tcp.Abort.Instance);
        connection.Handler.ExpectMsg<Tcp.Aborted>(Patience);
        connection.Peer.ReadEnd().Should().Be(Peer.Rst);
    }

    [Fact]
    public void Resuming_before_register_counts_in_pull_mode()
    {
        Bind(pullMode: true);
        Listener.Tell(new Tcp.ResumeAccepting(1));
        using var connection = AcceptUnregistered();
        connection.Tell(Tcp.ResumeReading.Instance);
        connection.Tell(new Tcp.Register(connection.Handler));
        connection.Peer.Send("x"u8.ToArray());
        connection.ReceiveBytes(1);
        connection.Peer.Send("y"u8.ToArray());
        connection.Handler.ExpectNoMsg(TimeSpan.FromMilliseconds(200));
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void What_was_written_before_register_reaches_the_peer_when_the_connection_is_closed()
    {
        using var connection = AcceptUnregistered();
        connection.Write("one");
        connection.Write("two");
        connection.Tell(Tcp.Close.Instance);
        connection.Peer.ReadToEnd(out var end).Should().Equal("onetwo"u8.ToArray());
        end.Should().Be(Peer.Fin);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Confirmed_close_before_register_waits_for_the_peer()
    {
        using var connection = AcceptUnregistered();
        connection.Peer.Send(new byte[100_000]);
        connection.Tell(Tcp.ConfirmedClose.Instance);
        connection.Peer.ReadEnd().Should().Be(Peer.Fin);
        connection.Handler.ExpectNoMsg(TimeSpan.FromMilliseconds(100));
        connection.Peer.ShutDownSending();
        connection.Handler.ExpectMsg<Tcp.ConfirmedClosed>(Patience);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Suspending_before_register_is_honoured()
    {
        using var connection = AcceptUnregistered();
        connection.Tell(Tcp.SuspendReading.Instance);
        connection.Tell(new Tcp.Register(connection.Handler));
        connection.Peer.Send("x"u8.ToArray());
        connection.Handler.ExpectNoMsg(TimeSpan.FromMilliseconds(200));
        connection.Tell(Tcp.ResumeReading.Instance);
        connection.ReceiveBytes(1);
    }

    [Fact]
    public void The_commanders_death_before_register_resets_the_connection()
    {
        using var server = Peer.Listen();
        var commander = CreateTestProbe();
        Manager.Tell(new Tcp.Connect(server.LocalEndPoint!), commander);
        using var peer = new Peer(server.Accept());
        commander.ExpectMsg<Tcp.Connected>(Patience);
        Watch(commander.LastSender);
        Sys.Stop(commander);
        ExpectTerminated(commander.LastSender, Patience);
        peer.ReadEnd().Should().Be(Peer.Rst);
    }

    [Fact]
    public void The_commanders_death_after_register_changes_nothing()
    {
        using var server = Peer.Listen();
        var commander = CreateTestProbe();
        Manager.Tell(new Tcp.Connect(server.LocalEndPoint!), commander);
        using var peer = new Peer(server.Accept());
        commander.ExpectMsg<Tcp.Connected>(Patience);
        var connection = new Connection(commander.LastSender, CreateTestProbe(), peer);
        connection.Tell(new Tcp.Register(connection.Handler));
        connection.Write("x", new Ack(1));
        connection.Handler.ExpectMsg<Ack>(Patience);
        Watch(commander);
        Sys.Stop(commander);
        ExpectTerminated(commander, Patience);
        peer.Send("y"u8.ToArray());
        connection.ReceiveBytes(1);
    }
}
