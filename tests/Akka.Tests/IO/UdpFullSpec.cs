using System.Net.Sockets;
using System.Text;
using Akka.Actor;
using Akka.IO;
using Akka.TestKit;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

/// <summary>
/// Sends for which the operating system has no room. With Unix domain sockets, since there a receiver that is full makes the sender wait;
/// with UDP only a busy network card does.
/// </summary>
[Trait("Upstream", "defect")]
public sealed class UdpFullSpec : UdpSpecBase
{
    private readonly string _folder = Directory.CreateTempSubdirectory("datagrams").FullName;
    private readonly Socket _receiver = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 10_000 };
    private readonly UnixDomainSocketEndPoint _target;
    private readonly TestProbe _asker;
    private readonly IActorRef _listener;
    private int _told;

    public UdpFullSpec()
    {
        _target = new UnixDomainSocketEndPoint(Path.Combine(_folder, "receiver"));
        _receiver.Bind(_target);
        _asker = CreateTestProbe();
        var maker = new SocketMaker(family => new Socket(family, SocketType.Dgram, ProtocolType.Unspecified));
        var local = new UnixDomainSocketEndPoint(Path.Combine(_folder, "sender"));
        Manager.Tell(new Udp.Bind(CreateTestProbe(), local, [maker]), _asker);
        _asker.ExpectMsg<Udp.Bound>(Patience);
        _listener = _asker.LastSender;
    }

    [Fact]
    public void Datagrams_wait_until_there_is_room_and_are_sent_in_order_and_acknowledged_then()
    {
        Send(200);
        var acknowledged = ReceiveAcknowledgements();
        acknowledged.Should().BeLessThan(200, "some have to wait");

        for (var i = 0; i < 200; i++)
            ReceiveText().Should().Be($"{i}");
        for (var i = acknowledged; i < 200; i++)
            _asker.ExpectMsg<UdpAck>(Patience).Id.Should().Be($"{i}");
    }

    [Fact]
    public void Datagrams_of_several_pieces_wait_and_arrive_intact()
    {
        for (var i = 0; i < 100; i++)
            Tell(ByteString.FromString($"{i}") + ByteString.FromString(" in ") + ByteString.FromString("pieces"));
        for (var i = 0; i < 100; i++)
            ReceiveText().Should().Be($"{i} in pieces");
    }

    [Fact]
    public void What_waits_fails_when_the_listener_is_unbound()
    {
        Send(200);
        var acknowledged = ReceiveAcknowledgements();
        _listener.Tell(Udp.Unbind.Instance, _asker);
        for (var i = acknowledged; i < 200; i++)
            Id(_asker.ExpectMsg<Udp.CommandFailed>(Patience)).Should().Be($"{i}");
        _asker.ExpectMsg<Udp.Unbound>(Patience);
    }

    [Fact]
    public void No_more_than_1024_wait()
    {
        // Room for the kernel's queue, for the one that waits with the kernel, and for those behind it.
        Send(2000);
        var acknowledged = ReceiveAcknowledgements();
        var first = _asker.ExpectMsg<Udp.CommandFailed>(Patience);
        int.Parse(Id(first)).Should().Be(acknowledged + 1 + 1024);
    }

    protected override void AfterAll()
    {
        base.AfterAll();
        _receiver.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Id(Udp.CommandFailed failed) => ((UdpAck)((Udp.Send)failed.Cmd).Ack).Id;

    private void Send(int count)
    {
        for (var i = 0; i < count; i++)
            Tell(ByteString.FromString($"{i}"));
    }

    private void Tell(ByteString payload) => _listener.Tell(new Udp.Send(payload, _target, new UdpAck($"{_told++}")), _asker);

    // Acknowledgements come at once until the receiver is full.
    private int ReceiveAcknowledgements() =>
        _asker.ReceiveWhile(Patience, TimeSpan.FromMilliseconds(500), it => (it as UdpAck)!, int.MaxValue).Count;

    private string ReceiveText()
    {
        var buffer = new byte[100];
        return Encoding.UTF8.GetString(buffer.AsSpan(0, _receiver.Receive(buffer)));
    }
}
