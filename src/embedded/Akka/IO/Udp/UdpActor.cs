using System.Net;
using System.Net.Sockets;

namespace Akka.IO;

/// <summary>What a listener and a simple sender have in common: they send to anybody, by address or by name.</summary>
internal abstract class UdpActor(UdpExt udp) : DatagramActor(udp.Settings)
{
    private readonly UnresolvedDatagrams _unresolved = new();

    protected override bool Receive(object message)
    {
        switch (message)
        {
            case DatagramEvent event_:
                On(event_);
                return true;
            case Udp.Send send:
                OnSend(send);
                return true;
            case Dns.Resolved resolved:
                foreach (var datagram in _unresolved.Take(resolved.Name))
                    SendTo(resolved, ((DnsEndPoint)datagram.Target!).Port, datagram);
                return true;
            default:
                return false;
        }
    }

    protected override void Close()
    {
        base.Close();
        foreach (var datagram in _unresolved.TakeAll())
            Sends.Refuse(datagram, SocketError.OperationAborted);
    }

    private void OnSend(Udp.Send send)
    {
        var datagram = OutgoingDatagram.Of(send, Sender);
        if (send.Target is not DnsEndPoint name)
            Sends.Accept(datagram);
        else if (_unresolved.AwaitsName(name.Host))
            AwaitName(name, datagram);
        else if (NameLookup.Resolve(name, Context.System, Self) is { } known)
            SendTo(known, name.Port, datagram);
        else
            AwaitName(name, datagram);
    }

    private void AwaitName(DnsEndPoint name, in OutgoingDatagram datagram)
    {
        if (_unresolved.Count < DatagramSends.Limit)
            _unresolved.Add(name.Host, datagram);
        else
            Sends.Refuse(datagram, SocketError.NoBufferSpaceAvailable);
    }

    private void SendTo(Dns.Resolved resolved, int port, in OutgoingDatagram datagram)
    {
        if (NameLookup.EndPoints(resolved, port, Version).FirstOrDefault() is { } target)
            Sends.Accept(datagram with { Target = target });
        else
            Sends.Refuse(datagram, SocketError.HostNotFound);
    }
}
