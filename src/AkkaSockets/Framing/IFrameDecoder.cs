using System.Buffers;

namespace AkkaSockets;

/// <summary>
/// Cuts the bytes of one connection into frames. It holds no bytes itself: whoever reads the connection keeps those that
/// are not yet decoded. It may remember how far it has looked through them, so it belongs to one connection, and every
/// call must bring the bytes that the last one left, followed by what has arrived since.
/// </summary>
public interface IFrameDecoder
{
    /// <summary>Takes one frame from the front of the input, if it is there as a whole.</summary>
    /// <param name="input">
    /// What is not yet decoded. The frame, and what surrounds it on the wire, is cut off its front; without a frame it stays
    /// as it is.
    /// </param>
    /// <param name="frame">The frame, a view of the input's memory, valid as long as that; empty if there is none.</param>
    /// <returns>Whether there is a frame. False means that more bytes are needed.</returns>
    /// <exception cref="ProtocolViolationException">The input can't be, or begin, a frame. The decoder is of no use afterwards.</exception>
    bool TryDecode(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame);

    /// <summary>Takes one frame as <see cref="TryDecode"/> does, from input that is known to be all that the peer sends.</summary>
    /// <param name="input">What is not yet decoded.</param>
    /// <param name="frame">The frame, a view of the input's memory; empty if there is none.</param>
    /// <returns>Whether there is a frame. False means that the input is empty and all is decoded.</returns>
    /// <exception cref="ProtocolViolationException">The input can't be a frame, or the peer has finished within one.</exception>
    bool TryDecodeLast(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame)
    {
        if (TryDecode(ref input, out frame))
            return true;
        return input.IsEmpty ? false : throw ProtocolViolationException.Incomplete(input.Length);
    }
}
