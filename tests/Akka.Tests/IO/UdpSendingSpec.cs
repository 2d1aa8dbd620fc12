using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class UdpSendingSpec : UdpSpecBase
{
    public enum Kind
    {
        Listener,
        SimpleSender,
    }

    [Theory]
    [InlineData(Kind.Listener)]
    [InlineData(Kind.SimpleSender)]
    public void A_send_is_acknowledged_to_its_sender(Kind kind)
    {
        var sender = Make(kind);
        using var peer = new DatagramPeer();
        var askers = Enumerable.Range(0, 3).Select(_ => CreateTestProbe()).ToList();
        foreach (var asker in askers)
            sender.Tell(new Udp.Send(ByteString.FromString("hello"), peer.EndPoint, new UdpAck(asker.Ref.Path.Name)), asker);
        foreach (var asker in askers)
        {
            asker.ExpectMsg<UdpAck>(Patience).Id.Should().Be(asker.Ref.Path.Name);
            asker.LastSender.Should().Be(sender);
            peer.ReceiveText().Should().Be("hello");
        }
    }

    [Fact]
    public void NoAck_means_no_reply()
    {
        var socket = Bind();
        using var peer = new DatagramPeer();
        var noAck = new Udp.NoAck("for the log");
        noAck.Token.Should().Be("for the log");
        socket.Tell(new Udp.Send(ByteString.FromString("one"), peer.EndPoint, noAck));
        socket.Send("two", peer.EndPoint);
        socket.AwaitItsTurn();
        socket.Handler.HasMessages.Should().BeFalse();
        peer.ReceiveText().Should().Be("one");
        peer.ReceiveText().Should().Be("two");
    }

    [Theory]
    [InlineData(Kind.Listener)]
    [InlineData(Kind.SimpleSender)]
    [Trait("Upstream", "defect")]
    public void An_empty_datagram_is_sent_and_acknowledged(Kind kind)
    {
        using var peer = new DatagramPeer();
        Make(kind).Tell(new Udp.Send(ByteString.Empty, peer.EndPoint, new UdpAck("empty")));
        ExpectMsg<UdpAck>(Patience);
        peer.Receive(out _).Should().BeEmpty();
    }

    [Theory]
    [InlineData(Kind.Listener)]
    [InlineData(Kind.SimpleSender)]
    public void The_largest_datagram_is_sent_whole(Kind kind)
    {
        using var peer = new DatagramPeer();
        var sent = Pattern(65_507);
        Make(kind).Tell(new Udp.Send(ByteString.FromBytes(sent), peer.EndPoint, new UdpAck("large")));
        ExpectMsg<UdpAck>(Patience);
        peer.Receive(out _).Should().Equal(sent);
    }

    [Theory]
    [InlineData(Kind.Listener, 65_508)]
    [InlineData(Kind.SimpleSender, 65_508)]
    [InlineData(Kind.Listener, 1024 * 1024)]
    [InlineData(Kind.SimpleSender, 1024 * 1024)]
    [Trait("Upstream", "defect")]
    [Trait("Issue", "akka.net#8284")]
    public void A_datagram_that_is_too_large_fails_to_its_sender_and_the_next_is_sent(Kind kind, int size)
    {
        var sender = Make(kind);
        using var peer = new DatagramPeer();
        var tooLarge = new Udp.Send(ByteString.FromBytes(new byte[size]), peer.EndPoint, new UdpAck("never"));
        sender.Tell(tooLarge);
        ExpectMsg<Udp.CommandFailed>(Patience).Cmd.Should().BeSameAs(tooLarge);
        LastSender.Should().Be(sender);

        var unacknowledged = Udp.Send.Create(ByteString.FromBytes(new byte[size]), peer.EndPoint);
        sender.Tell(unacknowledged);
        ExpectMsg<Udp.CommandFailed>(Patience).Cmd.Should().BeSameAs(unacknowledged);

        sender.Tell(new Udp.Send(ByteString.FromString("next"), peer.EndPoint, new UdpAck("next")));
        ExpectMsg<UdpAck>(Patience);
        peer.ReceiveText().Should().Be("next");
    }

    [Theory]
    [InlineData(Kind.Listener)]
    [InlineData(Kind.SimpleSender)]
    [Trait("Issue", "akka.net#2995")]
    public void A_byte_string_of_several_pieces_is_one_datagram(Kind kind)
    {
        using var peer = new DatagramPeer();
        var pieces = ByteString.FromString("This ") + ByteString.FromString("is ") + ByteString.FromString("one.");
        Make(kind).Tell(new Udp.Send(pieces, peer.EndPoint, new UdpAck("pieces")));
        ExpectMsg<UdpAck>(Patience);
        peer.ReceiveText().Should().Be("This is one.");
    }

    [Fact]
    [Trait("Issue", "akka.net#3210")]
    public void After_the_acknowledgement_the_payloads_array_can_be_used_again()
    {
        var socket = Bind();
        using var peer = new DatagramPeer();
        var buffer = new byte[100];
        for (byte i = 0; i < 50; i++)
        {
            Array.Fill(buffer, i);
            socket.Tell(new Udp.Send(ByteString.FromBytes(buffer), peer.EndPoint, new UdpAck("sent")));
            socket.Handler.ExpectMsg<UdpAck>(Patience);
        }

        for (byte i = 0; i < 50; i++)
            peer.Receive(out _).Should().Equal(Enumerable.Repeat(i, 100));
    }

    [Fact]
    [Trait("Issue", "akka.net#4264")]
    public void Sends_of_many_actors_at_once_arrive_intact_and_are_acknowledged_to_each()
    {
        const int senders = 10;
        const int each = 10; // together no more than the receiver's kernel holds, however late it reads
        var socket = Bind();
        var target = Bind();
        var probes = Enumerable.Range(0, senders).Select(_ => CreateTestProbe()).ToList();
        Parallel.ForEach(probes, probe =>
        {
            for (var i = 0; i < each; i++)
            {
                var text = $"{probe.Ref.Path.Name} {i}";
                socket.Ref.Tell(new Udp.Send(ByteString.FromString(text), target.EndPoint, new UdpAck(text)), probe);
            }
        });

        var expected = probes.SelectMany(probe => Enumerable.Range(0, each).Select(i => $"{probe.Ref.Path.Name} {i}")).ToList();
        foreach (var probe in probes)
        {
            for (var i = 0; i < each; i++)
                probe.ExpectMsg<UdpAck>(Patience).Id.Should().Be($"{probe.Ref.Path.Name} {i}");
        }

        Enumerable.Range(0, senders * each).Select(_ => target.ReceiveText()).Should().BeEquivalentTo(expected);
    }

    [Fact]
    public void Two_listeners_talk_to_each_other()
    {
        var one = Bind();
        var other = Bind();
        for (var i = 0; i < 20; i++)
        {
            one.Send($"ping {i}", other.EndPoint);
            var ping = other.Receive();
            ping.Data.ToString().Should().Be($"ping {i}");
            other.Send($"pong {i}", ping.Sender);
            one.ReceiveText().Should().Be($"pong {i}");
        }
    }

    [SkippableFact]
    public void A_simple_sender_sends_to_both_versions()
    {
        NeedsIPv6();
        var sender = MakeSender();
        foreach (var address in new[] { IPAddress.Loopback, IPAddress.IPv6Loopback, IPAddress.Loopback })
        {
            using var peer = new DatagramPeer(address);
            sender.Tell(Udp.Send.Create(ByteString.FromString("hello"), peer.EndPoint));
            peer.ReceiveText().Should().Be("hello");
        }
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void An_address_that_the_socket_can_not_reach_fails_to_its_sender()
    {
        var socket = Bind();
        socket.Send("nowhere", new IPEndPoint(IPAddress.IPv6Loopback, 9));
        socket.Handler.ExpectMsg<Udp.CommandFailed>(Patience);
        socket.Send("nowhere", new UnixDomainSocketEndPoint("/no/such/file"));
        socket.Handler.ExpectMsg<Udp.CommandFailed>(Patience);
        socket.AwaitItsTurn();
    }

    [Fact]
    public void A_simple_sender_lives_until_it_is_stopped_and_then_closes_its_socket()
    {
        var baseline = Descriptors.CountSockets();
        var sender = MakeSender();
        Watch(sender);
        sender.Tell(PoisonPill.Instance);
        ExpectTerminated(sender, Patience);
        AwaitSockets(baseline);
    }

    [Fact]
    public void A_simple_sender_outlives_its_commander()
    {
        var commander = CreateTestProbe();
        Manager.Tell(Udp.SimpleSender.Instance, commander);
        commander.ExpectMsg<Udp.SimpleSenderReady>(Patience);
        var sender = commander.LastSender;
        Watch(commander);
        Sys.Stop(commander);
        ExpectTerminated(commander, Patience);
        using var peer = new DatagramPeer();
        sender.Tell(new Udp.Send(ByteString.FromString("still here"), peer.EndPoint, new UdpAck("sent")));
        ExpectMsg<UdpAck>(Patience);
        peer.ReceiveText().Should().Be("still here");
    }

    private IActorRef Make(Kind kind) => kind == Kind.Listener ? Bind().Ref : MakeSender();
}
