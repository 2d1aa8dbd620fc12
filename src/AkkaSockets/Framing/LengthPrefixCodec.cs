using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;

namespace AkkaSockets.Framing;

/// <summary>Frames that state their length in a field of a fixed size.</summary>
internal sealed record LengthPrefixCodec : FrameCodec
{
    private readonly LengthField _field;
    private readonly LengthFieldRange _range;

    public LengthPrefixCodec(LengthField field, LengthFieldRange range)
        : base(range.MaxPayload, field.KeepHeader ? 0 : field.HeaderSize)
    {
        _field = field;
        _range = range;
    }

    private protected override string Description =>
        string.Create(CultureInfo.InvariantCulture, $"frames of at most {MaxFrameSize} bytes with a length field of {_field.Size}");

    public override IFrameDecoder NewDecoder() => new LengthPrefixDecoder(_field, _range);

    private protected override void Write(ReadOnlySpan<byte> payload, IBufferWriter<byte> output)
    {
        if (payload.Length < _range.MinPayload)
            throw Unfit(payload, $"one of at least {_range.MinPayload} bytes");

        var header = output.GetSpan(_field.HeaderSize);
        if (_field.KeepHeader)
            payload[.._field.Offset].CopyTo(header);
        else
            header[.._field.Offset].Clear();
        WriteValue(header[_field.Offset..], (ulong)(payload.Length - _range.ToPayload));
        output.Advance(_field.HeaderSize);
        output.Write(_field.KeepHeader ? payload[_field.HeaderSize..] : payload);
    }

    private void WriteValue(Span<byte> field, ulong value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        if (_field.LittleEndian)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
            bytes[.._field.Size].CopyTo(field);
        }
        else
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
            bytes[^_field.Size..].CopyTo(field);
        }
    }
}
