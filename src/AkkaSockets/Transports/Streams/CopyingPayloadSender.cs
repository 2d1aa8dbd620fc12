using Akka.IO;
using AkkaSockets.Channels;

namespace AkkaSockets.Transports.Streams;

/// <summary>Sends a copy: a byte string's public members give no view of its pieces.</summary>
internal sealed class CopyingPayloadSender : IPayloadSender
{
    public static readonly CopyingPayloadSender Instance = new();

    public bool Send(IByteChannel channel, ByteString data) => channel.Send(data.ToArray());
}
