using Akka.Actor;

namespace AkkaSockets.Tests.Listeners;

/// <summary>Plays a connection that reads a proxy's header: tells its owner what it is told, and the observer what it hears.</summary>
public sealed class ProxiedHandler : ReceiveActor
{
    public ProxiedHandler(ConnectionContext connection, IActorRef observer)
    {
        observer.Tell((Self, connection.Environment.ExpectsProxyHeader));
        Receive<SocketEndpoint>(peer => Context.Parent.Tell(new ConnectionReady(connection.Id, peer)));
        Receive<AdmitConnection>(observer.Forward);
        Receive<RefuseConnection>(observer.Forward);
    }
}
