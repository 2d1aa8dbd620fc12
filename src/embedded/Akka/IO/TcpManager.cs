using Akka.Actor;

namespace Akka.IO;

/// <summary>Starts an actor for each listener and each outgoing connection, and supervises them.</summary>
internal sealed class TcpManager(TcpExt tcp) : ActorBase
{
    protected override SupervisorStrategy SupervisorStrategy() => Tcp.ConnectionSupervisorStrategy;

    protected override bool Receive(object message)
    {
        switch (message)
        {
            case Tcp.Connect connect:
                Context.ActorOf(Props.Create<TcpOutgoingConnection>(tcp, Sender, connect));
                return true;
            case Tcp.Bind bind:
                Context.ActorOf(Props.Create<TcpListener>(tcp, Sender, bind));
                return true;
            default:
                return false;
        }
    }
}
