using Akka.Actor;

namespace Akka.IO;

/// <summary>Starts an actor for each connection, and supervises them: one that fails is stopped.</summary>
internal sealed class UdpConnectedManager(UdpConnectedExt udp) : ActorBase
{
    protected override SupervisorStrategy SupervisorStrategy() => Tcp.ConnectionSupervisorStrategy;

    protected override bool Receive(object message)
    {
        if (message is not UdpConnected.Connect connect)
            return false;
        Context.ActorOf(Props.Create<UdpConnection>(udp, Sender, connect));
        return true;
    }
}
