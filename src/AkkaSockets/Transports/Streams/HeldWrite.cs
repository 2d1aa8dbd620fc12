using Akka.Actor;
using Akka.IO;

namespace AkkaSockets.Transports.Streams;

/// <summary>A write that came before the connection was registered.</summary>
/// <param name="Command">The write.</param>
/// <param name="Data">A copy of its bytes: the writer knows no moment at which it may use its buffer again.</param>
/// <param name="Sender">Who gets the acknowledgement or the failure.</param>
internal readonly record struct HeldWrite(Tcp.SimpleWriteCommand Command, ByteString Data, IActorRef Sender);
