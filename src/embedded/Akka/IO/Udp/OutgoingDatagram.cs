using System.Net;
using Akka.Actor;

namespace Akka.IO;

/// <summary>A datagram that an actor was told to send.</summary>
/// <param name="Command">The command that said so.</param>
/// <param name="Payload">The datagram.</param>
/// <param name="Target">The destination; null is the peer that the socket is connected to.</param>
/// <param name="Ack">What acknowledges it; null if nothing shall.</param>
/// <param name="Sender">Who gets the acknowledgement or the failure.</param>
internal readonly record struct OutgoingDatagram(object Command, ByteString Payload, EndPoint? Target, object? Ack, IActorRef Sender)
{
    public static OutgoingDatagram Of(Udp.Send send, IActorRef sender) =>
        new(send, send.Payload, send.Target, send.WantsAck ? send.Ack : null, sender);

    public static OutgoingDatagram Of(UdpConnected.Send send, IActorRef sender) =>
        new(send, send.Payload, null, send.WantsAck ? send.Ack : null, sender);

    /// <summary>What says that it was not sent.</summary>
    public object Failure => Command is Udp.Command command ? command.FailureMessage : ((UdpConnected.Command)Command).FailureMessage;
}
