using System.Buffers;
using System.Globalization;

namespace AkkaSockets.Framing;

/// <summary>Frames that state their length as a varint: seven bits a byte, the lowest first, the eighth set on all but the last.</summary>
internal sealed record VarintCodec(int Max) : FrameCodec(Max, MaxPrefix)
{
    /// <summary>What 64 bits take. The lengths written here take less, but others may pad theirs.</summary>
    public const int MaxPrefix = 10;

    private protected override string Description =>
        string.Create(CultureInfo.InvariantCulture, $"frames of at most {MaxFrameSize} bytes with a varint before them");

    public override IFrameDecoder NewDecoder() => new VarintDecoder(MaxFrameSize);

    private protected override void Write(ReadOnlySpan<byte> payload, IBufferWriter<byte> output)
    {
        var prefix = output.GetSpan(MaxPrefix);
        var count = 0;
        var rest = (uint)payload.Length;
        for (; rest >= 0x80; rest >>= 7)
            prefix[count++] = (byte)(rest | 0x80);
        prefix[count++] = (byte)rest;
        output.Advance(count);
        output.Write(payload);
    }
}
