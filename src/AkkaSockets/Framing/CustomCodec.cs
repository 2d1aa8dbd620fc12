using System.Buffers;
using System.Globalization;

namespace AkkaSockets.Framing;

/// <summary>Frames that a user's code cuts and writes.</summary>
internal sealed record CustomCodec(Func<IFrameDecoder> Decoders, FrameWriter Writer, int Max, int Overhead) : FrameCodec(Max, Overhead)
{
    private protected override string Description =>
        string.Create(CultureInfo.InvariantCulture, $"frames of at most {MaxFrameSize} bytes in a format of their own");

    public override IFrameDecoder NewDecoder() => new GuardedDecoder(Decoders(), MaxFrameSize, MaxOverhead);

    private protected override void Write(ReadOnlySpan<byte> payload, IBufferWriter<byte> output) => Writer(payload, output);
}
