using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.Event;
using AkkaSockets.Channels;

namespace Akka.IO;

/// <summary>A bound socket, and the handler that gets what arrives at it.</summary>
internal sealed class UdpListener(UdpExt udp, IActorRef commander, Udp.Bind bind) : UdpActor(udp)
{
    protected override void PreStart()
    {
        try
        {
            if (bind.Handler is null)
                throw new ArgumentException("Bind has no handler. Valid: the actor that gets the datagrams.");
            if (bind.LocalAddress is null or DnsEndPoint)
                throw new ArgumentException($"Bind.LocalAddress is '{bind.LocalAddress}'. Valid: an IPEndPoint.");

            Open(bind.LocalAddress, null, bind.Options);
        }
        catch (Exception e)
        {
            // Whatever went wrong, an option of the user's for example, is the answer to the command.
            Log.Error(e, "UDP can't be bound to {0}: {1}", bind.LocalAddress, e.Message);
            commander.Tell(bind.FailureMessage, Self);
            Context.Stop(Self);
            return;
        }

        Context.Watch(bind.Handler);
        commander.Tell(new Udp.Bound(Channel.LocalEndPoint!), Self);
        StartReading(bind.Handler);
    }

    protected override bool Receive(object message)
    {
        switch (message)
        {
            case Udp.SuspendReading:
                SuspendReading();
                return true;
            case Udp.ResumeReading:
                ResumeReading();
                return true;
            case Udp.Unbind:
                Close();
                Sender.Tell(Udp.Unbound.Instance, Self);
                Context.Stop(Self);
                return true;
            case Terminated:
                Context.Stop(Self);
                return true;
            default:
                return base.Receive(message);
        }
    }

    protected override void TellOpened(Inet.SocketOptionV2 option, Socket socket) => option.AfterBind(socket);

    protected override void Deliver(in ReceivedDatagram datagram) =>
        bind.Handler.Tell(new Udp.Received(ByteString.FromBytes(datagram.Bytes.ToArray()), datagram.Sender), Self);
}
