using System.Buffers;
using System.Globalization;

namespace AkkaSockets.Tests.Framing;

/// <summary>Codecs as a user would write them.</summary>
internal static class Own
{
    /// <summary>Netstrings, such as <c>5:Hello,</c>.</summary>
    public static FrameCodec Netstrings(int maxFrameSize) =>
        FrameCodec.Custom(ParseNetstring, WriteNetstring, maxFrameSize, maxOverhead: 12);

    /// <summary>A last byte that makes the exclusive-or of all bytes 0: to be carried by another codec.</summary>
    public static FrameCodec Checksummed(int maxFrameSize) =>
        FrameCodec.Custom(() => new ChecksumDecoder(), WriteChecksum, maxFrameSize, maxOverhead: 1);

    private static bool ParseNetstring(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame)
    {
        frame = default;
        var reader = new SequenceReader<byte>(input);
        var length = 0L;
        for (; reader.TryRead(out var next) && next != ':'; length = (length * 10) + (next - '0'))
        {
            if (!char.IsAsciiDigit((char)next) || reader.Consumed > 10)
                throw new ProtocolViolationException("a netstring's length", "not a number of at most 10 digits", "one");
        }

        if (reader.Consumed == 0 || !input.Slice(reader.Consumed - 1, 1).FirstSpan.SequenceEqual(":"u8))
            return false;
        if (reader.Remaining < length + 1)
            return false;
        frame = reader.UnreadSequence.Slice(0, length);
        reader.Advance(length);
        if (!reader.IsNext((byte)',', advancePast: true))
            throw new ProtocolViolationException("a netstring's end", "something else", "a comma");
        input = reader.UnreadSequence;
        return true;
    }

    private static void WriteNetstring(ReadOnlySpan<byte> payload, IBufferWriter<byte> output)
    {
        output.Write(System.Text.Encoding.ASCII.GetBytes(payload.Length.ToString(CultureInfo.InvariantCulture) + ":"));
        output.Write(payload);
        output.Write(","u8);
    }

    private static void WriteChecksum(ReadOnlySpan<byte> payload, IBufferWriter<byte> output)
    {
        byte sum = 0;
        foreach (var it in payload)
            sum ^= it;
        output.Write(payload);
        output.Write([sum]);
    }

    private sealed class ChecksumDecoder : IFrameDecoder
    {
        public bool TryDecode(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame)
        {
            frame = default;
            return false;
        }

        public bool TryDecodeLast(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame)
        {
            frame = default;
            if (input.IsEmpty)
                return false;
            byte sum = 0;
            foreach (var segment in input)
            {
                foreach (var it in segment.Span)
                    sum ^= it;
            }

            if (sum != 0)
                throw new ProtocolViolationException("the exclusive-or of a frame", sum, "0");
            frame = input.Slice(0, input.Length - 1);
            input = input.Slice(input.End);
            return true;
        }
    }
}
