using System.Buffers;
using System.Globalization;

namespace AkkaSockets.Framing;

/// <summary>Frames that all have the same size.</summary>
internal sealed record FixedSizeCodec(int Size) : FrameCodec(Size, 0)
{
    private protected override string Description => string.Create(CultureInfo.InvariantCulture, $"frames of exactly {Size} bytes");

    public override IFrameDecoder NewDecoder() => new FixedSizeDecoder(Size);

    private protected override void Write(ReadOnlySpan<byte> payload, IBufferWriter<byte> output)
    {
        if (payload.Length != Size)
            throw Unfit(payload, $"one of exactly {Size} bytes");
        output.Write(payload);
    }
}
