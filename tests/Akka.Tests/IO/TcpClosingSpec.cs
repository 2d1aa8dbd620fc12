using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class TcpClosingSpec : TcpSpecBase
{
    [Fact]
    public void Close_tells_handler_and_closer_once_each_and_the_peer_sees_the_end()
    {
        using var connection = Accept();
        var closer = CreateTestProbe();
        Watch(connection.Ref);

        connection.Ref.Tell(Tcp.Close.Instance, closer);

        closer.ExpectMsg<Tcp.Closed>(Patience);
        connection.Handler.ExpectMsg<Tcp.Closed>(Patience);
        ExpectTerminated(connection.Ref, Patience);
        connection.Peer.ReadEnd().Should().Be(Peer.Fin);
        connection.Handler.HasMessages.Should().BeFalse();
        closer.HasMessages.Should().BeFalse();
    }

    [Fact]
    public void A_handler_that_closes_is_told_once_and_before_the_connection_terminates()
    {
        using var connection = Accept();
        connection.Handler.Watch(connection.Ref);
        connection.Tell(Tcp.Close.Instance);
        connection.Handler.ExpectMsg<Tcp.Closed>(Patience);
        connection.Handler.ExpectTerminated(connection.Ref, Patience);
    }

    /// <summary>Akka.NET issue 3021: lost writes.</summary>
    [Fact]
    [Trait("Upstream", "defect")]
    [Trait("Issue", "akka.net#3021")]
    public void Thirteen_bytes_twice_and_then_close_arrive_a_hundred_times_of_a_hundred()
    {
        for (var i = 0; i < 100; i++)
        {
            using var connection = Accept();
            connection.Write("Hello, World!");
            connection.Write("Hello, World!");
            connection.Tell(Tcp.Close.Instance);
            connection.Peer.ReadToEnd(out var end).Should().HaveCount(26);
            end.Should().Be(Peer.Fin);
            connection.Handler.ExpectMsg<Tcp.Closed>(Patience);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Upstream", "defect")]
    public void Twenty_megabytes_queued_before_a_close_all_reach_a_slow_reader(bool confirmed)
    {
        using var connection = Accept(kernelBuffers: 16 * 1024);
        var bytes = Pattern(20 * 1024 * 1024);
        const int Piece = 1024 * 1024;
        for (var i = 0; i < bytes.Length; i += Piece)
            connection.Tell(Tcp.Write.Create(ByteString.FromBytes(bytes, i, Piece)));
        connection.Tell(confirmed ? Tcp.ConfirmedClose.Instance : Tcp.Close.Instance);

        connection.Peer.ReadToEnd(out var end).AsSpan().SequenceEqual(bytes).Should().BeTrue();
        end.Should().Be(Peer.Fin);
        connection.Peer.Dispose();
        var closed = connection.Handler.ExpectMsg<Tcp.ConnectionClosed>(Patience);
        closed.IsConfirmed.Should().Be(confirmed);
        closed.IsErrorClosed.Should().BeFalse();
    }

    [Fact]
    public void Confirmed_close_waits_for_the_peer_and_delivers_what_it_still_sends()
    {
        using var connection = Accept();
        connection.Write("bye");
        connection.Tell(Tcp.ConfirmedClose.Instance);
        connection.Peer.ReadToEnd(out var end).Should().Equal("bye"u8.ToArray());
        end.Should().Be(Peer.Fin);

        connection.Peer.Send("late"u8.ToArray());
        connection.Handler.ExpectMsg<Tcp.Received>(Patience).Data.ToString().Should().Be("late");
        connection.Peer.ShutDownSending();
        connection.Handler.ExpectMsg<Tcp.ConfirmedClosed>(Patience);
    }

    [Fact]
    public void After_confirmed_close_writes_and_closes_are_unhandled()
    {
        using var connection = Accept();
        connection.Tell(Tcp.ConfirmedClose.Instance);
        connection.Peer.ReadEnd().Should().Be(Peer.Fin);
        Sys.EventStream.Subscribe(TestActor, typeof(Akka.Event.UnhandledMessage));
        connection.Write("too late");
        connection.Tell(Tcp.Close.Instance);
        ExpectMsg<Akka.Event.UnhandledMessage>(Patience).Message.Should().BeOfType<Tcp.Write>();
        ExpectMsg<Akka.Event.UnhandledMessage>(Patience).Message.Should().BeOfType<Tcp.Close>();
    }

    [Fact]
    public void Abort_tells_handler_and_closer_once_each_and_the_peer_sees_a_reset()
    {
        using var connection = Accept();
        var closer = CreateTestProbe();
        connection.Ref.Tell(Tcp.Abort.Instance, closer);
        closer.ExpectMsg<Tcp.Aborted>(Patience);
        connection.Handler.ExpectMsg<Tcp.Aborted>(Patience);
        connection.Peer.ReadEnd().Should().Be(Peer.Rst);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Abort_interrupts_a_close_that_waits_for_a_stalled_reader()
    {
        using var connection = Accept(kernelBuffers: 16 * 1024);
        connection.Tell(Tcp.Write.Create(ByteString.FromBytes(new byte[20 * 1024 * 1024]), new Ack(1)));
        connection.Tell(Tcp.Close.Instance);
        connection.Tell(Tcp.Abort.Instance);
        connection.Handler.ExpectMsg<Tcp.CommandFailed>(Patience).Cmd.Should().BeOfType<Tcp.Write>();
        connection.Handler.ExpectMsg<Tcp.Aborted>(Patience);
        connection.Peer.ReadEnd().Should().Be(Peer.Rst);
    }

    /// <summary>Akka.NET issue 7634: close events that did not come.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Issue", "akka.net#7634")]
    public void However_a_connection_ends_its_handler_is_told_once_and_before_it_terminates(bool busy)
    {
        var ends = new (Action<Connection> Cause, Type Event)[]
        {
            (it => it.Tell(Tcp.Close.Instance), typeof(Tcp.Closed)),
            (it => it.Tell(Tcp.Abort.Instance), typeof(Tcp.Aborted)),
            (it => it.Peer.Reset(), typeof(Tcp.ErrorClosed)),
            (it => it.Peer.ShutDownSending(), typeof(Tcp.PeerClosed)),
            (it => it.Peer.Dispose(), typeof(Tcp.PeerClosed)),
            (it =>
            {
                it.Tell(Tcp.ConfirmedClose.Instance);
                it.Peer.ReadEnd();
                it.Peer.ShutDownSending();
            }, typeof(Tcp.ConfirmedClosed)),
        };
        for (var i = 0; i < 5 * ends.Length; i++)
        {
            var (cause, expected) = ends[i % ends.Length];
            using var connection = Accept();
            connection.Handler.Watch(connection.Ref);
            if (busy)
            {
                connection.Write("busy", new Ack(1));
                connection.Handler.ExpectMsg<Ack>(Patience);
                connection.Peer.Read(4);
                connection.Peer.Send("busy"u8.ToArray());
                connection.ReceiveBytes(4);
            }

            cause(connection);
            connection.Handler.ExpectMsg<Tcp.ConnectionClosed>(Patience).Should().BeOfType(expected);
            connection.Handler.ExpectTerminated(connection.Ref, Patience);
        }
    }

    [Fact]
    public void The_peers_end_closes_the_connection()
    {
        using var connection = Accept();
        Watch(connection.Ref);
        connection.Peer.ShutDownSending();
        connection.Handler.ExpectMsg<Tcp.PeerClosed>(Patience);
        ExpectTerminated(connection.Ref, Patience);
        connection.Peer.ReadEnd().Should().Be(Peer.Fin);
    }

    [Fact]
    public void Kept_open_the_connection_writes_on_after_the_peers_end_and_confirmed_close_ends_it_at_once()
    {
        using var connection = Accept(keepOpen: true);
        connection.Peer.ShutDownSending();
        connection.Handler.ExpectMsg<Tcp.PeerClosed>(Patience);
        connection.Write("still here", new Ack(1));
        connection.Handler.ExpectMsg<Ack>(Patience);
        connection.Tell(Tcp.ConfirmedClose.Instance);
        connection.Handler.ExpectMsg<Tcp.ConfirmedClosed>(Patience);
        connection.Peer.ReadToEnd(out var end).Should().Equal("still here"u8.ToArray());
        end.Should().Be(Peer.Fin);
    }

    [Fact]
    public void The_peers_reset_is_an_error()
    {
        using var connection = Accept();
        Watch(connection.Ref);
        connection.Write("x", new Ack(1));
        connection.Handler.ExpectMsg<Ack>(Patience);
        connection.Peer.Reset();
        var closed = connection.Handler.ExpectMsg<Tcp.ErrorClosed>(Patience);
        closed.IsErrorClosed.Should().BeTrue();
        closed.Cause.Should().NotBeNullOrEmpty();
        ExpectTerminated(connection.Ref, Patience);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_reset_in_the_middle_of_a_transfer_fails_the_writes_and_closes_once()
    {
        using var connection = Accept(kernelBuffers: 16 * 1024);
        for (var i = 0; i < 3; i++)
            connection.Tell(Tcp.Write.Create(ByteString.FromBytes(new byte[8 * 1024 * 1024]), new Ack(i)));
        connection.Peer.Read(100_000);
        connection.Peer.Reset();
        for (var i = 0; i < 3; i++)
        {
            var failed = (Tcp.Write)connection.Handler.ExpectMsg<Tcp.CommandFailed>(Patience).Cmd;
            ((Ack)failed.Ack).Id.Should().Be(i);
        }

        connection.Handler.ExpectMsg<Tcp.ErrorClosed>(Patience);
        connection.Handler.HasMessages.Should().BeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_connection_stopped_from_outside_sends_no_event_and_the_peer_sees_a_reset(bool pill)
    {
        using var connection = Accept();
        Watch(connection.Ref);
        if (pill)
            connection.Ref.Tell(PoisonPill.Instance);
        else
            Sys.Stop(connection.Ref);
        ExpectTerminated(connection.Ref, Patience);
        connection.Peer.ReadEnd().Should().Be(Peer.Rst);
        connection.Handler.HasMessages.Should().BeFalse();
    }

    [Fact]
    public void The_handlers_death_resets_the_connection()
    {
        using var connection = Accept();
        Watch(connection.Ref);
        Sys.Stop(connection.Handler);
        ExpectTerminated(connection.Ref, Patience);
        connection.Peer.ReadEnd().Should().Be(Peer.Rst);
    }

    [Fact]
    public void Writes_to_a_closed_connection_become_dead_letters()
    {
        using var connection = Accept();
        Watch(connection.Ref);
        connection.Tell(Tcp.Close.Instance);
        ExpectTerminated(connection.Ref, Patience);
        Sys.EventStream.Subscribe(TestActor, typeof(Akka.Event.DeadLetter));
        connection.Write("nobody");
        ExpectMsg<Akka.Event.DeadLetter>(Patience).Message.Should().BeOfType<Tcp.Write>();
    }

    [Fact]
    public void Closing_a_connection_that_has_ended_is_not_worth_a_dead_letter()
    {
        using var connection = Accept();
        Watch(connection.Ref);
        connection.Tell(Tcp.Close.Instance);
        ExpectTerminated(connection.Ref, Patience);
        Sys.EventStream.Subscribe(TestActor, typeof(Akka.Event.AllDeadLetters));
        connection.Tell(Tcp.ConfirmedClose.Instance);
        ExpectMsg<Akka.Event.SuppressedDeadLetter>(Patience).Message.Should().BeOfType<Tcp.ConfirmedClose>();
        connection.Write("nobody");
        ExpectMsg<Akka.Event.DeadLetter>(Patience).Message.Should().BeOfType<Tcp.Write>();
    }

    [Fact]
    public void An_end_that_nobody_is_there_to_hear_of_is_not_worth_a_dead_letter()
    {
        using var connection = Accept();
        var closer = CreateTestProbe();
        Watch(closer);
        Sys.Stop(closer);
        ExpectTerminated(closer, Patience);
        Sys.EventStream.Subscribe(TestActor, typeof(Akka.Event.AllDeadLetters));
        connection.Ref.Tell(Tcp.Close.Instance, closer);
        FishForMessage(it => it is Akka.Event.SuppressedDeadLetter { Message: Tcp.Closed }, Patience);
    }
}
