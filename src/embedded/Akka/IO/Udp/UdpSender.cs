using System.Net.Sockets;
using Akka.Actor;
using Akka.Event;
using AkkaSockets.Channels;

namespace Akka.IO;

/// <summary>A socket that only sends.</summary>
internal sealed class UdpSender(UdpExt udp, IActorRef commander, Udp.SimpleSender command) : UdpActor(udp)
{
    protected override void PreStart()
    {
        try
        {
            Open(null, null, command.Options);
        }
        catch (Exception e)
        {
            // Whatever went wrong, an option of the user's for example, is the answer to the command.
            Log.Error(e, "A UDP sender can't be made: {0}", e.Message);
            commander.Tell(command.FailureMessage, Self);
            Context.Stop(Self);
            return;
        }

        commander.Tell(Udp.SimpleSenderReady.Instance, Self);
    }

    protected override void TellOpened(Inet.SocketOptionV2 option, Socket socket) => option.AfterConnect(socket);

    protected override void Deliver(in ReceivedDatagram datagram)
    {
        // It never reads.
    }
}
