using System.Buffers;
using Akka.IO;

namespace AkkaSockets.Buffers;

/// <summary>
/// The one place that knows ByteString, which later versions of Akka.NET replace by ReadOnlySequence: everything else
/// here sees spans, memory and sequences.
/// </summary>
internal static class ByteStrings
{
    /// <summary>Copies what a transport received into a rented array, since a ByteString gives no view of its bytes.</summary>
    public static byte[] Rent(Tcp.Received received, out int length)
    {
        var data = received.Data;
        length = data.Count;
        var rented = ArrayPool<byte>.Shared.Rent(Math.Max(1, length));
        var target = rented.AsSpan(0, length);
        data.CopyTo(ref target);
        return rented;
    }

    /// <summary>An acked write of segments that must stay untouched until the ack, because nothing is copied.</summary>
    public static Tcp.Write Write(IReadOnlyList<ArraySegment<byte>> segments, Tcp.Event ack) =>
        Tcp.Write.Create(segments.Count == 1 ? ByteString.FromBytes(segments[0]) : ByteString.FromBytes(segments), ack);
}
