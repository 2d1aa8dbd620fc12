using Akka.Actor;
using Akka.IO;

namespace AkkaSockets.Benchmarks.Servers;

/// <summary>One connection of <see cref="PlainEchoServer"/>.</summary>
internal sealed class PlainEchoHandler(IActorRef connection) : UntypedActor
{
    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Tcp.Received received:
                connection.Tell(Tcp.Write.Create(received.Data));
                break;
            case Tcp.ConnectionClosed:
                Context.Stop(Self);
                break;
        }
    }
}
