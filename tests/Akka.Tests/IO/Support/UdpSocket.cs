using System.Net;
using Akka.Actor;
using Akka.IO;
using Akka.TestKit;

namespace Akka.Tests.IO.Support;

/// <summary>A bound socket, who gets its datagrams, and where it is.</summary>
public sealed record UdpSocket(IActorRef Ref, TestProbe Handler, IPEndPoint EndPoint)
{
    public void Tell(Udp.Command command) => Ref.Tell(command, Handler);

    public void Send(string text, EndPoint target) => Tell(Udp.Send.Create(ByteString.FromString(text), target));

    public string ReceiveText() => Receive().Data.ToString();

    public Udp.Received Receive() => Handler.ExpectMsg<Udp.Received>(TimeSpan.FromSeconds(10));

    /// <summary>Waits until the listener has dealt with all that it was told before.</summary>
    public void AwaitItsTurn()
    {
        var turn = new UdpAck("turn");
        Tell(new Udp.Send(ByteString.FromString("x"), new IPEndPoint(IPAddress.Loopback, 9), turn));
        Handler.ExpectMsg<UdpAck>(TimeSpan.FromSeconds(10)).Should().BeSameAs(turn);
    }
}
