using System.Buffers;

namespace AkkaSockets.Framing;

/// <summary>Frames of one codec, each of which is one frame of another.</summary>
internal sealed record NestedCodec : FrameCodec
{
    // Larger ones are left to the garbage collector rather than to be held by every thread.
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _spare;

    private readonly FrameCodec _outer;
    private readonly FrameCodec _inner;

    public NestedCodec(FrameCodec outer, FrameCodec inner)
        : this(outer, inner, Math.Min(outer.MaxFrameSize, inner.MaxFrameSize))
    {
    }

    private NestedCodec(FrameCodec outer, FrameCodec inner, int maxFrameSize)
        : base(maxFrameSize, outer.MaxFrameSize + outer.MaxOverhead - maxFrameSize)
    {
        _outer = outer;
        _inner = inner;
    }

    private protected override string Description => $"{_inner} in {_outer}";

    public override IFrameDecoder NewDecoder() => new NestedDecoder(_outer.NewDecoder(), _inner.NewDecoder());

    private protected override void Write(ReadOnlySpan<byte> payload, IBufferWriter<byte> output)
    {
        // An own codec may encode too, on the same thread: the buffer is not to be found by it.
        var between = _spare ?? new ArrayBufferWriter<byte>();
        _spare = null;
        try
        {
            _inner.Encode(payload, between);
            _outer.Encode(between.WrittenSpan, output);
        }
        finally
        {
            between.ResetWrittenCount();
            if (between.Capacity <= LargestKept)
                _spare = between;
        }
    }
}
