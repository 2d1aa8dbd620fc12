using System.Buffers;
using Akka.Actor;
using Akka.IO;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Connections;

public sealed class ProxiedConnectionTests(ITestOutputHelper output) : ConnectionTest(output)
{
    private const string Header = "PROXY TCP4 203.0.113.7 198.51.100.1 4711 443\r\n";

    [Fact]
    public void The_handler_sees_the_client_that_the_proxy_names_and_every_byte_behind_the_header()
    {
        var actor = StartProxied();
        Receive(actor, Header[..10]);
        Transport.ExpectMsg<Tcp.ResumeReading>();
        Handler.ExpectNoMsg(Moment);
        Receive(actor, Header[10..] + "hello");

        Owner.ExpectMsg<ConnectionReady>().RemoteEndpoint.Should().Be(SocketEndpoint.Parse("tcp://203.0.113.7:4711"));
        Handler.ExpectNoMsg(Moment);
        actor.Tell(AdmitConnection.Instance, Owner.Ref);
        var connection = Handler.ExpectMsg<ScriptedConnection.Opened>().Connection;
        connection.RemoteEndpoint.Should().Be(SocketEndpoint.Parse("tcp://203.0.113.7:4711"));
        connection.LocalEndpoint.Should().Be(SocketEndpoint.Parse("tcp://198.51.100.1:443"));
        connection.ProxyEndpoint.Should().Be(SocketEndpoint.Parse("tcp://127.0.0.1:2"));
        Handler.ExpectMsg<ScriptedConnection.Received>().Text.Should().Be("hello");
        Transport.ExpectMsg<Tcp.ResumeReading>();
    }

    [Fact]
    public void A_proxy_that_checks_whether_the_server_lives_keeps_its_own_address()
    {
        var actor = StartProxied();
        var header = new ArrayBufferWriter<byte>();
        ProxyHeader.Local().Write(header);
        Transport.Send(actor, new Tcp.Received(ByteString.FromBytes(header.WrittenSpan.ToArray())));

        Owner.ExpectMsg<ConnectionReady>().RemoteEndpoint.Should().Be(SocketEndpoint.Parse("tcp://127.0.0.1:2"));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n")]
    [InlineData("PROXY TCP9 what is this\r\n")]
    public void What_does_not_begin_with_a_header_is_reset_without_the_handler(string bytes)
    {
        var actor = StartProxied();
        Watch(actor);
        Receive(actor, bytes);

        Transport.ExpectMsg<Tcp.Abort>();
        Transport.Send(actor, Tcp.Aborted.Instance);
        ExpectTerminated(actor);
        Handler.ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void A_client_that_is_refused_is_told_why_without_the_handler()
    {
        var actor = StartProxied();
        Watch(actor);
        Receive(actor, Header + "hello");
        Owner.ExpectMsg<ConnectionReady>();
        actor.Tell(new RefuseConnection(new CloseReason(CloseKind.Refused, "full"), new OverLimitSettings(LimitAction.Refuse, "full\r\n")), Owner.Ref);

        ExpectWrite("full\r\n");
        Ack(actor);
        Transport.FishForMessage(message => message is Tcp.Close);
        Transport.Send(actor, Tcp.Closed.Instance);
        ExpectTerminated(actor);
        Handler.ExpectNoMsg(TimeSpan.Zero);
    }

    private IActorRef StartProxied()
    {
        var actor = Start(new ScriptedConnection.Behaviour(), expectsProxyHeader: true);
        Transport.ExpectMsg<Tcp.Register>();
        Transport.ExpectMsg<Tcp.ResumeReading>();
        return actor;
    }
}
