using System.Buffers;

namespace AkkaSockets.Framing;

internal sealed class DelimiterDecoder(byte[] delimiter, int maxFrameSize) : IFrameDecoder
{
    private readonly int _window = maxFrameSize + delimiter.Length;

    // Not readonly: it changes.
    private DelimiterSearch _search = new(delimiter);

    public bool TryDecode(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame)
    {
        frame = default;
        var length = _search.Find(input, _window);
        if (length < 0 && input.Length >= _window)
            throw ProtocolViolationException.TooLong("frame length", maxFrameSize + 1, maxFrameSize);
        if (length < 0)
            return false;
        frame = input.Slice(0, length);
        input = input.Slice(length + delimiter.Length);
        return true;
    }
}
