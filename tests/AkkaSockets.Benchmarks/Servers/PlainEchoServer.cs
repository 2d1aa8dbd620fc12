using System.Net;
using Akka.Actor;
using Akka.IO;

namespace AkkaSockets.Benchmarks.Servers;

/// <summary>An echo server of Akka.IO alone, a handler for each connection, without acks or any limit: what people write first.</summary>
internal sealed class PlainEchoServer : UntypedActor
{
    // More than the default, or ten thousand clients at once would measure how the system turns them away.
    private const int Backlog = 4096;

    public PlainEchoServer(EndPoint endpoint) => Context.System.Tcp().Tell(new Tcp.Bind(Self, endpoint, Backlog));

    public static Props Props(EndPoint endpoint) => Akka.Actor.Props.Create(() => new PlainEchoServer(endpoint));

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Tcp.Connected:
                var connection = Sender;
                var handler = Context.ActorOf(Akka.Actor.Props.Create(() => new PlainEchoHandler(connection)));
                connection.Tell(new Tcp.Register(handler));
                break;
            case Tcp.CommandFailed failed:
                throw new InvalidOperationException($"Can't listen: {failed}");
        }
    }
}
