using System.Buffers;

namespace AkkaSockets.Framing;

/// <summary>Holds a user's decoder to its limits, so that it can neither wait for ever more nor loop.</summary>
internal sealed class GuardedDecoder(IFrameDecoder decoder, int maxFrameSize, int maxOverhead) : IFrameDecoder
{
    private readonly int _window = maxFrameSize + maxOverhead;

    public bool TryDecode(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame)
    {
        // No more than the largest frame takes: whether one is too long must not depend on how much has arrived with it.
        var rest = Window(input);
        var decoded = decoder.TryDecode(ref rest, out frame);
        if (Checked(decoded, rest, ref input, ref frame))
            return true;
        return input.Length < _window ? false : throw ProtocolViolationException.TooLong("frame length", maxFrameSize + 1, maxFrameSize);
    }

    public bool TryDecodeLast(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame)
    {
        if (input.Length > _window)
            return TryDecode(ref input, out frame);
        var rest = input;
        var decoded = decoder.TryDecodeLast(ref rest, out frame);
        if (Checked(decoded, rest, ref input, ref frame))
            return true;
        return input.IsEmpty ? false : throw ProtocolViolationException.Incomplete(input.Length);
    }

    private ReadOnlySequence<byte> Window(in ReadOnlySequence<byte> input) => input.Length <= _window ? input : input.Slice(0, _window);

    private bool Checked(bool decoded, in ReadOnlySequence<byte> rest, ref ReadOnlySequence<byte> input, ref ReadOnlySequence<byte> frame)
    {
        if (!decoded)
        {
            frame = default;
            return false;
        }

        var consumed = Math.Min(input.Length, _window) - rest.Length;
        if (consumed <= 0)
            throw new InvalidOperationException("A decoder handed over a frame without cutting it off its input; it would never end.");
        if (frame.Length > maxFrameSize)
            throw ProtocolViolationException.TooLong("frame length", frame.Length, maxFrameSize);
        input = input.Slice(consumed);
        return true;
    }
}
