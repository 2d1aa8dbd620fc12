using Akka.IO;
using AkkaSockets.Channels;

namespace AkkaSockets.Transports.Streams;

/// <summary>Hands the bytes of a write to a channel. What it costs depends on how much of a byte string is visible.</summary>
internal interface IPayloadSender
{
    /// <summary>Sends all bytes.</summary>
    /// <returns>Whether some still wait, as <see cref="IByteChannel.Send"/> says it.</returns>
    bool Send(IByteChannel channel, ByteString data);
}
