using System.Buffers;
using System.Globalization;

namespace AkkaSockets.Framing;

/// <summary>Lines of text, or of any bytes but line feeds.</summary>
internal sealed record LineCodec(int Max, LineEnding Ending, bool LastUnterminated) : FrameCodec(Max, MaxEnding)
{
    public const int MaxEnding = 2;

    private protected override string Description => string.Create(CultureInfo.InvariantCulture, $"lines of at most {MaxFrameSize} bytes");

    public override IFrameDecoder NewDecoder() => new LineDecoder(MaxFrameSize, LastUnterminated);

    private protected override void Write(ReadOnlySpan<byte> payload, IBufferWriter<byte> output)
    {
        if (payload.Contains((byte)'\n'))
            throw Unfit(payload, "one without a line feed");

        // It would be taken for a part of the ending.
        if (Ending == LineEnding.Lf && payload.EndsWith("\r"u8))
            throw Unfit(payload, "one without a carriage return at its end");
        output.Write(payload);
        output.Write(Ending == LineEnding.Lf ? "\n"u8 : "\r\n"u8);
    }
}
