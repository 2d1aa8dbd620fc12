using System.Net;
using Akka.Actor;
using Akka.IO;

namespace AkkaSockets.Benchmarks.Datagrams;

/// <summary>An echo server of Akka.IO: the handler of one bound socket.</summary>
internal sealed class UdpEchoActor : UntypedActor
{
    public UdpEchoActor() => Context.System.Udp().Tell(new Udp.Bind(Self, new IPEndPoint(IPAddress.Loopback, 0)));

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Udp.Received received:
                Sender.Tell(Udp.Send.Create(received.Data, received.Sender));
                break;
            case Udp.Bound bound:
                Console.WriteLine(((IPEndPoint)bound.LocalAddress).Port);
                break;
            case Udp.CommandFailed failed:
                throw new InvalidOperationException($"Failed: {failed}");
        }
    }
}
