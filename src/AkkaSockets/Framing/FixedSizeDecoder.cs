using System.Buffers;

namespace AkkaSockets.Framing;

internal sealed class FixedSizeDecoder(int size) : IFrameDecoder
{
    public bool TryDecode(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame)
    {
        frame = default;
        if (input.Length < size)
            return false;
        frame = input.Slice(0, size);
        input = input.Slice(size);
        return true;
    }
}
