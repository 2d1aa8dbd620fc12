using System.Net;
using Akka.Actor;
using Akka.Event;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class UdpBindingSpec : UdpSpecBase
{
    [Fact]
    public void The_manager_is_known_by_its_path()
    {
        Manager.Path.ToStringWithoutAddress().Should().Be("/system/IO-UDP-FF");
        UdpExtensions.Udp(Sys).Should().Be(Manager);
        Udp.Instance.Apply(Sys).Manager.Should().Be(Manager);
    }

    [Fact]
    public void Bound_comes_from_the_listener_and_says_where_it_listens()
    {
        Manager.Tell(new Udp.Bind(CreateTestProbe(), AnyPort));
        var address = (IPEndPoint)ExpectMsg<Udp.Bound>(Patience).LocalAddress;
        address.Address.Should().Be(IPAddress.Loopback);
        address.Port.Should().BePositive();
        LastSender.Path.Parent.Should().Be(Manager.Path);
    }

    [SkippableFact]
    public void An_IPv6_address_is_bound_as_such()
    {
        NeedsIPv6();
        Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0)).EndPoint.Address.Should().Be(IPAddress.IPv6Loopback);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_busy_port_brings_one_CommandFailed_and_nothing_else()
    {
        using var busy = new DatagramPeer();
        var bind = new Udp.Bind(CreateTestProbe(), busy.EndPoint);
        Manager.Tell(bind);
        ExpectMsg<Udp.CommandFailed>(Patience).Cmd.Should().BeSameAs(bind);
        Watch(LastSender);
        ExpectTerminated(LastSender, Patience);

        Manager.Tell(new Udp.Bind(CreateTestProbe(), AnyPort));
        ExpectMsg<Udp.Bound>(Patience).LocalAddress.Should().NotBeNull("the failed bind has no other answer");
    }

    [Fact]
    public void An_address_that_is_not_this_machines_can_not_be_bound()
    {
        Manager.Tell(new Udp.Bind(CreateTestProbe(), new IPEndPoint(IPAddress.Parse("192.0.2.1"), 0)));
        ExpectMsg<Udp.CommandFailed>(Patience);
    }

    [Fact]
    public void Unbind_is_answered_to_whoever_asked_and_frees_the_port()
    {
        var socket = Bind();
        var other = CreateTestProbe();
        Watch(socket.Ref);
        socket.Ref.Tell(Udp.Unbind.Instance, other);
        other.ExpectMsg<Udp.Unbound>(Patience).Should().BeSameAs(Udp.Unbound.Instance);
        other.LastSender.Should().Be(socket.Ref);

        using (new DatagramPeer(socket.EndPoint))
            ExpectTerminated(socket.Ref, Patience);
        Bind(socket.EndPoint).EndPoint.Should().Be(socket.EndPoint);
    }

    [Fact]
    public void A_port_can_be_bound_and_unbound_again_and_again()
    {
        var endPoint = Bind().EndPoint;
        for (var i = 0; i < 20; i++)
        {
            var socket = Bind(i == 0 ? null : endPoint);
            endPoint = socket.EndPoint;
            socket.Tell(Udp.Unbind.Instance);
            socket.Handler.ExpectMsg<Udp.Unbound>(Patience);
        }
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void The_handlers_death_ends_the_listener_and_closes_its_socket()
    {
        var baseline = Descriptors.CountSockets();
        var socket = Bind();
        Watch(socket.Ref);
        Sys.Stop(socket.Handler);
        ExpectTerminated(socket.Ref, Patience);
        AwaitSockets(baseline);
        Bind(socket.EndPoint);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_handler_that_is_dead_already_leaves_no_socket()
    {
        var handler = CreateTestProbe();
        Watch(handler);
        Sys.Stop(handler);
        ExpectTerminated(handler, Patience);
        var baseline = Descriptors.CountSockets();
        Manager.Tell(new Udp.Bind(handler, AnyPort));
        ExpectMsg<Udp.Bound>(Patience);
        Watch(LastSender);
        ExpectTerminated(LastSender, Patience);
        AwaitSockets(baseline);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_listener_that_is_stopped_closes_its_socket()
    {
        var baseline = Descriptors.CountSockets();
        var socket = Bind();
        Watch(socket.Ref);
        socket.Ref.Tell(PoisonPill.Instance);
        ExpectTerminated(socket.Ref, Patience);
        AwaitSockets(baseline);
    }

    [Fact]
    public void The_commanders_death_changes_nothing()
    {
        var handler = CreateTestProbe();
        var commander = CreateTestProbe();
        Manager.Tell(new Udp.Bind(handler, AnyPort), commander);
        var endPoint = commander.ExpectMsg<Udp.Bound>(Patience).LocalAddress;
        Watch(commander);
        Sys.Stop(commander);
        ExpectTerminated(commander, Patience);

        using var peer = new DatagramPeer();
        peer.Send("still there", endPoint);
        handler.ExpectMsg<Udp.Received>(Patience).Data.ToString().Should().Be("still there");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void The_manager_leaves_other_messages_unhandled_and_its_sockets_live_on()
    {
        var socket = Bind();
        Sys.EventStream.Subscribe(TestActor, typeof(UnhandledMessage));
        Manager.Tell("something");
        ExpectMsg<UnhandledMessage>(Patience).Message.Should().Be("something");

        using var peer = new DatagramPeer();
        peer.Send("still there", socket.EndPoint);
        socket.ReceiveText().Should().Be("still there");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void What_is_wrong_with_a_bind_is_logged_and_it_fails()
    {
        ShouldFail(new Udp.Bind(null!, AnyPort), "no handler. Valid: the actor");
        ShouldFail(new Udp.Bind(TestActor, null!), "LocalAddress is ''. Valid: an IPEndPoint");
        ShouldFail(new Udp.Bind(TestActor, new DnsEndPoint("localhost", 0)), "localhost:0'. Valid: an IPEndPoint");
    }

    private void ShouldFail(Udp.Bind bind, string reason)
    {
        EventFilter.Error(contains: reason).ExpectOne(Patience, () => Manager.Tell(bind));
        ExpectMsg<Udp.CommandFailed>(Patience).Cmd.Should().BeSameAs(bind);
    }
}
