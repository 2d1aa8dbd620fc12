using System.Net;
using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class UdpMessageSpec
{
    private static readonly IPEndPoint EndPoint = new(IPAddress.Loopback, 53);
    private static readonly ByteString Data = ByteString.FromString("data");

    [Fact]
    public void Messages_say_what_they_are_about()
    {
        new Udp.Bind(ActorRefs.Nobody, EndPoint).ToString().Should().StartWith("Bind(addr: 127.0.0.1:53, handler: ");
        new Udp.Bound(EndPoint).ToString().Should().Be("Bound(local: 127.0.0.1:53)");
        new Udp.Received(Data, EndPoint).ToString().Should().Be("Received(bytes: 4, from: 127.0.0.1:53)");
        new Udp.NoAck(7).ToString().Should().Be("NoAck(7)");
        var send = new Udp.Send(Data, EndPoint, new UdpAck("7"));
        send.ToString().Should().Be("Send(to: 127.0.0.1:53, ack: Ack(7))");
        send.FailureMessage.ToString().Should().Be("CommandFailed(Send(to: 127.0.0.1:53, ack: Ack(7)))");
    }

    [Fact]
    public void A_command_has_one_failure_message_which_names_it()
    {
        var send = Udp.Send.Create(Data, EndPoint);
        send.FailureMessage.Should().BeSameAs(send.FailureMessage);
        ((Udp.CommandFailed)send.FailureMessage).Cmd.Should().BeSameAs(send);

        var connect = new UdpConnected.Connect(ActorRefs.Nobody, EndPoint);
        connect.FailureMessage.Should().BeSameAs(connect.FailureMessage);
        ((UdpConnected.CommandFailed)connect.FailureMessage).Cmd.Should().BeSameAs(connect);
    }

    [Fact]
    public void By_default_nothing_is_acknowledged_and_there_are_no_options()
    {
        Udp.Send.Create(Data, EndPoint).WantsAck.Should().BeFalse();
        new Udp.Send(Data, EndPoint, new UdpAck("7")).WantsAck.Should().BeTrue();
        UdpConnected.Send.Create(Data).WantsAck.Should().BeFalse();
        UdpConnected.Send.Create(Data).Ack.Should().BeSameAs(UdpConnected.NoAck.Instance);
        new UdpConnected.Send(Data, "done").WantsAck.Should().BeTrue();
        new UdpConnected.NoAck(7).Token.Should().Be(7);
        new Udp.Bind(ActorRefs.Nobody, EndPoint).Options.Should().BeEmpty();
        Udp.SimpleSender.Instance.Options.Should().BeEmpty();
        var connect = new UdpConnected.Connect(ActorRefs.Nobody, EndPoint);
        connect.Options.Should().BeEmpty();
        connect.LocalAddress.Should().BeNull();
    }

    [Fact]
    public void An_acknowledgement_can_not_be_null()
    {
        FluentActions.Invoking(() => new Udp.Send(Data, EndPoint, null!)).Should().Throw<ArgumentNullException>().WithMessage("*NoAck*");
        FluentActions.Invoking(() => new UdpConnected.Send(Data, null!)).Should().Throw<ArgumentNullException>().WithMessage("*NoAck*");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_send_needs_a_payload_and_a_destination()
    {
        FluentActions.Invoking(() => Udp.Send.Create(null!, EndPoint)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Udp.Send.Create(Data, null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => UdpConnected.Send.Create(null!)).Should().Throw<ArgumentNullException>();
    }
}
