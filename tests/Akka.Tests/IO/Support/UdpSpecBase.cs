using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.Configuration;
using Akka.IO;

namespace Akka.Tests.IO.Support;

/// <summary>What the UDP specs have in common: sockets of Akka.IO on free ports, and plain ones.</summary>
[Collection(TcpSpecBase.Sequential)]
public abstract class UdpSpecBase(string hocon = "") : Akka.TestKit.Xunit2.TestKit(ConfigurationFactory.ParseString(hocon))
{
    protected static readonly IPEndPoint AnyPort = new(IPAddress.Loopback, 0);
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    protected IActorRef Manager => Udp.Manager(Sys);

    protected static void NeedsIPv6() => Skip.IfNot(Socket.OSSupportsIPv6, "this machine has no IPv6");

    /// <summary>An end point that nobody listens at, and did until now.</summary>
    protected static IPEndPoint DeadEnd()
    {
        using var peer = new DatagramPeer();
        return peer.EndPoint;
    }

    protected static byte[] Pattern(int count)
    {
        var bytes = new byte[count];
        new Random(count).NextBytes(bytes);
        return bytes;
    }

    protected UdpSocket Bind(EndPoint? address = null, params Inet.SocketOption[] options)
    {
        var handler = CreateTestProbe();
        var commander = CreateTestProbe();
        Manager.Tell(new Udp.Bind(handler, address ?? AnyPort, options), commander);
        var bound = commander.ExpectMsg<Udp.Bound>(Patience);
        return new UdpSocket(commander.LastSender, handler, (IPEndPoint)bound.LocalAddress);
    }

    protected IActorRef MakeSender(params Inet.SocketOption[] options)
    {
        var commander = CreateTestProbe();
        Manager.Tell(new Udp.SimpleSender(options), commander);
        commander.ExpectMsg<Udp.SimpleSenderReady>(Patience);
        return commander.LastSender;
    }

    /// <summary>Waits until no more sockets are open than there were.</summary>
    protected void AwaitSockets(int baseline) =>
        AwaitAssert(() => Descriptors.CountSockets().Should().BeLessThanOrEqualTo(baseline), Patience);
}
