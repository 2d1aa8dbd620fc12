using Akka.IO;

namespace AkkaSockets.Buffers;

/// <summary>
/// The one place that knows ByteString, which later versions of Akka.NET replace by ReadOnlySequence: everything else
/// here sees spans, memory and sequences.
/// </summary>
internal static class ByteStrings
{
    /// <summary>Copies what a transport received behind a connection's input, since a ByteString gives no view of its bytes.</summary>
    /// <returns>The number of bytes.</returns>
    public static int AppendTo(ConnectionInput input, Tcp.Received received)
    {
        var count = received.Data.Count;
        if (count > 0)
        {
            var target = input.Extend(count);
            received.Data.CopyTo(ref target);
        }

        return count;
    }

    /// <summary>An acked write of segments that must stay untouched until the ack, because nothing is copied.</summary>
    public static Tcp.Write Write(IReadOnlyList<ArraySegment<byte>> segments, Tcp.Event ack) =>
        Tcp.Write.Create(segments.Count == 1 ? ByteString.FromBytes(segments[0]) : ByteString.FromBytes(segments), ack);
}
