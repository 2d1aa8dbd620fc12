using System.Net;
using Akka.Actor;
using Akka.IO;
using Akka.TestKit;

namespace Akka.Tests.IO.Support;

/// <summary>What the specs of connected UDP have in common.</summary>
public abstract class UdpConnectedSpecBase(string hocon = "") : UdpSpecBase(hocon)
{
    protected IActorRef ConnectedManager => UdpConnected.Instance.Apply(Sys).Manager;

    /// <summary>Connects to a peer, on a port that the operating system chooses.</summary>
    protected (IActorRef Connection, TestProbe Handler, IPEndPoint EndPoint) Connect(
        EndPoint remote, EndPoint? local = null, params Inet.SocketOption[] options)
    {
        IPEndPoint? endPoint = null;
        var handler = CreateTestProbe();
        var commander = CreateTestProbe();
        var option = new DatagramOption { WhenOpen = it => endPoint = (IPEndPoint)it.LocalEndPoint! };
        ConnectedManager.Tell(new UdpConnected.Connect(handler, remote, local, [.. options, option]), commander);
        commander.ExpectMsg<UdpConnected.Connected>(Patience);
        return (commander.LastSender, handler, endPoint!);
    }

    protected static UdpConnected.Send Datagram(string text, object? ack = null) =>
        new(ByteString.FromString(text), ack ?? UdpConnected.NoAck.Instance);

    /// <summary>Waits until the connection has dealt with all that it was told before.</summary>
    protected void AwaitItsTurn(IActorRef connection)
    {
        var asker = CreateTestProbe();
        connection.Tell(Datagram("turn", "turn"), asker);
        asker.ExpectMsg("turn", Patience);
    }
}
