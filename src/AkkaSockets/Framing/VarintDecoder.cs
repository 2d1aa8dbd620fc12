using System.Buffers;

namespace AkkaSockets.Framing;

internal sealed class VarintDecoder(int maxFrameSize) : IFrameDecoder
{
    private const int BitsPerByte = 7;
    private const byte MoreFollow = 0x80;

    // Those of any length that can be valid; what a later byte adds is always too much.
    private const int SignificantBytes = 5;

    public bool TryDecode(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame)
    {
        frame = default;
        if (!TryReadPrefix(input, out var length, out var prefix) || input.Length - prefix < length)
            return false;
        frame = input.Slice(prefix, length);
        input = input.Slice(frame.End);
        return true;
    }

    private bool TryReadPrefix(in ReadOnlySequence<byte> input, out long length, out int prefix)
    {
        var first = input.FirstSpan;
        if (first.Length >= VarintCodec.MaxPrefix || input.IsSingleSegment)
            return TryReadPrefix(first, out length, out prefix);
        Span<byte> joined = stackalloc byte[VarintCodec.MaxPrefix];
        var count = (int)Math.Min(input.Length, VarintCodec.MaxPrefix);
        input.Slice(0, count).CopyTo(joined);
        return TryReadPrefix(joined[..count], out length, out prefix);
    }

    private bool TryReadPrefix(ReadOnlySpan<byte> bytes, out long length, out int prefix)
    {
        length = 0;
        for (prefix = 0; prefix < Math.Min(bytes.Length, VarintCodec.MaxPrefix);)
        {
            var next = bytes[prefix];
            length += Part(next & ~MoreFollow, prefix);
            if (length > maxFrameSize)
                throw ProtocolViolationException.TooLong("frame length", length, maxFrameSize);
            prefix++;
            if (next < MoreFollow)
                return true;
        }

        if (prefix == VarintCodec.MaxPrefix)
            throw new ProtocolViolationException("length prefix", $"more than {prefix} bytes", $"at most {prefix}");
        return false;
    }

    /// <summary>What a byte adds to the length, or, where that may not fit, as much as is sure and too much anyway.</summary>
    private static long Part(int bits, int index) =>
        index < SignificantBytes ? (long)bits << (BitsPerByte * index)
        : bits == 0 ? 0
        : 1L << (BitsPerByte * SignificantBytes);
}
