using Akka.Actor;
using Akka.IO;

namespace Akka.Tests.IO.Support;

/// <summary>Binds, tells whoever is interested where, and sends every datagram back.</summary>
public sealed class UdpEcho : UntypedActor
{
    private readonly IActorRef _interested;

    public UdpEcho(System.Net.EndPoint address, IActorRef interested)
    {
        _interested = interested;
        Context.System.Udp().Tell(new Udp.Bind(Self, address));
    }

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Udp.Bound bound:
                _interested.Tell(bound);
                break;
            case Udp.Received received:
                Sender.Tell(Udp.Send.Create(received.Data, received.Sender));
                break;
        }
    }
}
