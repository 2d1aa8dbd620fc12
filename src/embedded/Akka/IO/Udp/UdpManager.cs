using Akka.Actor;

namespace Akka.IO;

/// <summary>Starts an actor for each socket, and supervises them: one that fails is stopped.</summary>
internal sealed class UdpManager(UdpExt udp) : ActorBase
{
    protected override SupervisorStrategy SupervisorStrategy() => Tcp.ConnectionSupervisorStrategy;

    protected override bool Receive(object message)
    {
        switch (message)
        {
            case Udp.Bind bind:
                Context.ActorOf(Props.Create<UdpListener>(udp, Sender, bind));
                return true;
            case Udp.SimpleSender simple:
                Context.ActorOf(Props.Create<UdpSender>(udp, Sender, simple));
                return true;
            default:
                return false;
        }
    }
}
