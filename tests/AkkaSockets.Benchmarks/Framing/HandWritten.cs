using System.Buffers;
using System.Buffers.Binary;

namespace AkkaSockets.Benchmarks.Framing;

/// <summary>What one would write for one protocol alone, as the documentation of System.IO.Pipelines has it, with the same limit.</summary>
internal static class HandWritten
{
    private const int Max = FrameCodec.DefaultMaxFrameSize;

    public static bool TryReadLengthPrefixed(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame)
    {
        frame = default;
        var reader = new SequenceReader<byte>(input);
        if (!reader.TryReadBigEndian(out int length))
            return false;
        if (length is < 0 or > Max)
            throw new InvalidDataException();
        if (!reader.TryReadExact(length, out frame))
            return false;
        input = input.Slice(reader.Position);
        return true;
    }

    public static bool TryReadLine(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame)
    {
        var reader = new SequenceReader<byte>(input);
        if (!reader.TryReadTo(out frame, (byte)'\n'))
            return input.Length <= Max ? false : throw new InvalidDataException();
        if (!frame.IsEmpty && frame.Slice(frame.Length - 1).FirstSpan[0] == '\r')
            frame = frame.Slice(0, frame.Length - 1);
        if (frame.Length > Max)
            throw new InvalidDataException();
        input = input.Slice(reader.Position);
        return true;
    }

    public static bool TryReadDelimited(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame)
    {
        var reader = new SequenceReader<byte>(input);
        if (!reader.TryReadTo(out frame, "\r\n\r\n"u8))
            return input.Length <= Max ? false : throw new InvalidDataException();
        if (frame.Length > Max)
            throw new InvalidDataException();
        input = input.Slice(reader.Position);
        return true;
    }

    public static bool TryReadVarintPrefixed(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame)
    {
        frame = default;
        var reader = new SequenceReader<byte>(input);
        var length = 0L;
        for (var shift = 0; ; shift += 7)
        {
            if (!reader.TryRead(out var next))
                return false;
            length |= (long)(next & 0x7F) << shift;
            if (next < 0x80)
                break;
            if (shift > 28)
                throw new InvalidDataException();
        }

        if (length > Max)
            throw new InvalidDataException();
        if (!reader.TryReadExact((int)length, out frame))
            return false;
        input = input.Slice(reader.Position);
        return true;
    }

    public static void WriteLengthPrefixed(ReadOnlySpan<byte> payload, IBufferWriter<byte> output)
    {
        BinaryPrimitives.WriteInt32BigEndian(output.GetSpan(sizeof(int)), payload.Length);
        output.Advance(sizeof(int));
        output.Write(payload);
    }

    public static void WriteLine(ReadOnlySpan<byte> payload, IBufferWriter<byte> output)
    {
        if (payload.Contains((byte)'\n'))
            throw new InvalidDataException();
        output.Write(payload);
        output.Write("\n"u8);
    }
}
