using System.Buffers;

namespace AkkaSockets;

/// <summary>Writes one frame as the wire has it.</summary>
/// <param name="payload">The frame, no longer than the codec's <see cref="FrameCodec.MaxFrameSize"/>.</param>
/// <param name="output">Where to write to.</param>
/// <exception cref="ArgumentException">The payload can't be a frame; to be thrown before anything is written.</exception>
public delegate void FrameWriter(ReadOnlySpan<byte> payload, IBufferWriter<byte> output);
