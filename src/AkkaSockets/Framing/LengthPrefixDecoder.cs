using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;

namespace AkkaSockets.Framing;

internal sealed class LengthPrefixDecoder(LengthField field, LengthFieldRange range) : IFrameDecoder
{
    private readonly int _offset = field.Offset;
    private readonly int _size = field.Size;
    private readonly int _headerSize = field.HeaderSize;
    private readonly int _dropped = field.KeepHeader ? 0 : field.HeaderSize;
    private readonly bool _littleEndian = field.LittleEndian;

    public bool TryDecode(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame)
    {
        frame = default;
        var length = input.Length;
        if (length < _headerSize)
            return false;
        var value = Value(input);
        if (value < range.MinValue || value > range.MaxValue)
            throw Invalid(value);

        var payload = (long)value + range.ToPayload;
        if (length - _dropped < payload)
            return false;
        frame = input.Slice(_dropped, payload);
        input = input.Slice(frame.End);
        return true;
    }

    private ulong Value(in ReadOnlySequence<byte> input)
    {
        var first = input.FirstSpan;
        if (first.Length >= _headerSize)
            return Value(first.Slice(_offset, _size));
        Span<byte> joined = stackalloc byte[sizeof(ulong)];
        input.Slice(_offset, _size).CopyTo(joined);
        return Value(joined[.._size]);
    }

    private ulong Value(ReadOnlySpan<byte> bytes) => (_size, _littleEndian) switch
    {
        (1, _) => bytes[0],
        (2, false) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
        (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        (4, false) => BinaryPrimitives.ReadUInt32BigEndian(bytes),
        (4, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        (_, false) => BinaryPrimitives.ReadUInt64BigEndian(bytes),
        (_, true) => BinaryPrimitives.ReadUInt64LittleEndian(bytes),
    };

    private ProtocolViolationException Invalid(ulong value) =>
        new("length field", value, string.Create(CultureInfo.InvariantCulture, $"from {range.MinValue} to {range.MaxValue}"));
}
