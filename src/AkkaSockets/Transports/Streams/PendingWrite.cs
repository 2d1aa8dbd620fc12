using Akka.Actor;
using Akka.IO;

namespace AkkaSockets.Transports.Streams;

/// <summary>A write whose bytes the operating system does not have yet.</summary>
/// <param name="Command">The write.</param>
/// <param name="Sender">Who gets the acknowledgement or the failure.</param>
/// <param name="End">How many bytes the channel has sent once this write's last one is.</param>
internal readonly record struct PendingWrite(Tcp.SimpleWriteCommand Command, IActorRef Sender, long End);
