using System.Buffers;

namespace AkkaSockets.Framing;

internal sealed class LineDecoder(int maxFrameSize, bool lastUnterminated) : IFrameDecoder
{
    private static readonly byte[] LineFeed = "\n"u8.ToArray();

    private readonly int _window = maxFrameSize + LineCodec.MaxEnding;

    // Not readonly: it changes.
    private DelimiterSearch _search = new(LineFeed);

    public bool TryDecode(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame)
    {
        frame = default;
        var end = _search.Find(input, _window);
        if (end < 0 && input.Length >= _window)
            throw TooLong();
        if (end < 0)
            return false;
        var length = end > 0 && input.Slice(end - 1, 1).FirstSpan[0] == '\r' ? end - 1 : end;
        if (length > maxFrameSize)
            throw TooLong();
        frame = input.Slice(0, length);
        input = input.Slice(end + 1);
        return true;
    }

    public bool TryDecodeLast(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame)
    {
        if (TryDecode(ref input, out frame))
            return true;
        if (input.IsEmpty)
            return false;
        if (!lastUnterminated)
            throw ProtocolViolationException.Incomplete(input.Length);
        if (input.Length > maxFrameSize)
            throw TooLong();
        frame = input;
        input = input.Slice(input.End);
        return true;
    }

    private ProtocolViolationException TooLong() => ProtocolViolationException.TooLong("line length", maxFrameSize + 1, maxFrameSize);
}
