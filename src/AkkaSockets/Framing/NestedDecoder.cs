using System.Buffers;
using System.Globalization;

namespace AkkaSockets.Framing;

internal sealed class NestedDecoder(IFrameDecoder outer, IFrameDecoder inner) : IFrameDecoder
{
    public bool TryDecode(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame)
    {
        frame = default;
        return outer.TryDecode(ref input, out var whole) && Open(whole, out frame);
    }

    public bool TryDecodeLast(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame)
    {
        frame = default;
        return outer.TryDecodeLast(ref input, out var whole) && Open(whole, out frame);
    }

    private bool Open(ReadOnlySequence<byte> whole, out ReadOnlySequence<byte> frame)
    {
        if (!inner.TryDecodeLast(ref whole, out frame))
            throw new ProtocolViolationException("frame", "empty", "one that contains a frame");
        if (!whole.IsEmpty)
            throw new ProtocolViolationException("what follows the frame in a frame", Bytes(whole.Length), "nothing");
        return true;
    }

    private static string Bytes(long count) => string.Create(CultureInfo.InvariantCulture, $"{count} bytes");
}
