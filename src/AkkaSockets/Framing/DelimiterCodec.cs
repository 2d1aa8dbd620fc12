using System.Buffers;
using System.Globalization;

namespace AkkaSockets.Framing;

/// <summary>Frames that end with a sequence of bytes which they can't contain.</summary>
internal sealed record DelimiterCodec : FrameCodec
{
    private readonly byte[] _delimiter;

    // What a payload mustn't end with, because a delimiter would then begin in it and end in the one that follows.
    private readonly byte[][] _falseBeginnings;

    public DelimiterCodec(byte[] delimiter, int maxFrameSize)
        : base(maxFrameSize, delimiter.Length)
    {
        _delimiter = delimiter;
        _falseBeginnings =
        [
            .. Enumerable.Range(1, delimiter.Length - 1)
                .Where(length => delimiter.AsSpan().EndsWith(delimiter.AsSpan(0, delimiter.Length - length)))
                .Select(length => delimiter[..length]),
        ];
    }

    private protected override string Description =>
        string.Create(CultureInfo.InvariantCulture, $"frames of at most {MaxFrameSize} bytes up to {Convert.ToHexString(_delimiter)}");

    public override IFrameDecoder NewDecoder() => new DelimiterDecoder(_delimiter, MaxFrameSize);

    public bool Equals(DelimiterCodec? other) => base.Equals(other) && _delimiter.AsSpan().SequenceEqual(other._delimiter);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(base.GetHashCode());
        hash.AddBytes(_delimiter);
        return hash.ToHashCode();
    }

    private protected override void Write(ReadOnlySpan<byte> payload, IBufferWriter<byte> output)
    {
        if (payload.IndexOf(_delimiter) >= 0)
            throw Unfit(payload, "one without the delimiter");
        foreach (var beginning in _falseBeginnings)
        {
            if (payload.EndsWith(beginning))
                throw Unfit(payload, "one whose end doesn't make a delimiter together with the one after it");
        }

        output.Write(payload);
        output.Write(_delimiter);
    }
}
