using AkkaSockets.Channels;
using AkkaSockets.Transports.Streams;

namespace Akka.IO;

/// <summary>Sends the pieces of a byte string as they are.</summary>
internal sealed class SegmentPayloadSender : IPayloadSender
{
    public static readonly SegmentPayloadSender Instance = new();

    public bool Send(IByteChannel channel, ByteString data)
    {
        if (data.Count < 16 * 1024)
            data = data.Compact(); // one call for many small pieces

        var waits = false;
        var segments = data.Segments();
        while (segments.MoveNext())
            waits = channel.Send(segments.Current);
        return waits;
    }
}
