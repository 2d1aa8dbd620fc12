using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.Event;
using AkkaSockets.Channels;

namespace Akka.IO;

/// <summary>A socket that is connected to one peer, and the handler that gets what arrives from it.</summary>
internal sealed class UdpConnection(UdpConnectedExt udp, IActorRef commander, UdpConnected.Connect connect)
    : DatagramActor(udp.Settings)
{
    protected override void PreStart()
    {
        if (connect.Handler is null)
        {
            Fail(new ArgumentException("Connect has no handler. Valid: the actor that gets the datagrams."));
            return;
        }

        Context.Watch(connect.Handler);
        if (connect.RemoteAddress is not DnsEndPoint name)
            ConnectTo([connect.RemoteAddress]);
        else if (NameLookup.Resolve(name, Context.System, Self) is { } known)
            OnResolved(known);
    }

    protected override bool Receive(object message)
    {
        switch (message)
        {
            case Dns.Resolved resolved:
                OnResolved(resolved);
                return true;
            case Terminated:
                Context.Stop(Self);
                return true;
            default:
                return false;
        }
    }

    protected override void TellOpened(Inet.SocketOptionV2 option, Socket socket) => option.AfterConnect(socket);

    protected override void Deliver(in ReceivedDatagram datagram) =>
        connect.Handler.Tell(new UdpConnected.Received(ByteString.FromBytes(datagram.Bytes.ToArray())), Self);

    private bool Connected(object message)
    {
        switch (message)
        {
            case DatagramEvent event_:
                On(event_);
                return true;
            case UdpConnected.Send send:
                Sends.Accept(OutgoingDatagram.Of(send, Sender));
                return true;
            case UdpConnected.SuspendReading:
                SuspendReading();
                return true;
            case UdpConnected.ResumeReading:
                ResumeReading();
                return true;
            case UdpConnected.Disconnect:
                Close();
                Sender.Tell(UdpConnected.Disconnected.Instance, Self);
                Context.Stop(Self);
                return true;
            case Terminated:
                Context.Stop(Self);
                return true;
            default:
                return false;
        }
    }

    private void OnResolved(Dns.Resolved resolved)
    {
        var version = connect.LocalAddress is IPEndPoint local && !local.Address.Equals(IPAddress.IPv6Any)
            ? local.AddressFamily
            : AddressFamily.Unspecified;
        var addresses = NameLookup.EndPoints(resolved, ((DnsEndPoint)connect.RemoteAddress).Port, version).ToList();
        if (addresses.Count == 0)
            Fail(resolved.Exception ?? new SocketException((int)SocketError.HostNotFound));
        else
            ConnectTo(addresses);
    }

    private void ConnectTo(IReadOnlyList<EndPoint> addresses)
    {
        try
        {
            OpenFirst(addresses);
        }
        catch (Exception e)
        {
            // Whatever went wrong, an option of the user's for example, is the answer to the command.
            Fail(e);
            return;
        }

        Become(Connected);
        commander.Tell(UdpConnected.Connected.Instance, Self);
        StartReading(connect.Handler);
    }

    private void OpenFirst(IReadOnlyList<EndPoint> addresses)
    {
        if (addresses[0] is null)
            throw new ArgumentException("Connect has no RemoteAddress. Valid: an IPEndPoint or a DnsEndPoint.");
        if (connect.LocalAddress is DnsEndPoint)
            throw new ArgumentException($"Connect.LocalAddress is '{connect.LocalAddress}'. Valid: an IPEndPoint, or none.");
        for (var i = 0; ; i++)
        {
            try
            {
                Open(connect.LocalAddress, addresses[i], connect.Options);
                return;
            }
            catch (SocketException) when (i + 1 < addresses.Count)
            {
                // This machine may know a way to the next address.
            }
        }
    }

    private void Fail(Exception cause)
    {
        Log.Error(cause, "UDP can't be connected to {0} from {1}: {2}", connect.RemoteAddress, connect.LocalAddress, cause.Message);
        commander.Tell(connect.FailureMessage, Self);
        Context.Stop(Self);
    }
}
