using System.Buffers;

namespace AkkaSockets.Framing;

internal sealed class ParsingDecoder(FrameParser parser) : IFrameDecoder
{
    public bool TryDecode(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame) => parser(ref input, out frame);
}
