using System.Buffers;

namespace AkkaSockets;

/// <summary>Takes one frame from the front of the input: <see cref="IFrameDecoder.TryDecode"/> for those that need no state.</summary>
/// <param name="input">What is not yet decoded; the frame and what surrounds it is to be cut off its front.</param>
/// <param name="frame">The frame, a view of the input's memory.</param>
/// <returns>Whether there is a frame. False means that more bytes are needed; the input then doesn't matter.</returns>
/// <exception cref="ProtocolViolationException">The input can't be, or begin, a frame.</exception>
public delegate bool FrameParser(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame);
