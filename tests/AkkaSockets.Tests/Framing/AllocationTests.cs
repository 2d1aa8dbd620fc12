using System.Buffers;

namespace AkkaSockets.Tests.Framing;

public sealed class AllocationTests
{
    public static TheoryData<string> Names => [.. Codecs.Keys];

    private static Dictionary<string, FrameCodec> Codecs { get; } = new()
    {
        ["length"] = FrameCodec.LengthPrefixed(),
        ["header"] = FrameCodec.LengthPrefixed(new LengthField { Size = 8, LittleEndian = true, Offset = 1, KeepHeader = true }),
        ["varint"] = FrameCodec.VarintPrefixed(),
        ["delimiter"] = FrameCodec.Delimited("\r\n\r\n"u8),
        ["line"] = FrameCodec.Lines(LineEnding.CrLf),
        ["fixed"] = FrameCodec.FixedSize(12),
        ["carried"] = FrameCodec.LengthPrefixed().Carrying(FrameCodec.Lines()),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_allocated_for_a_frame(string name)
    {
        const int frames = 100;
        var codec = Codecs[name];
        var decoder = codec.NewDecoder();
        var output = new ArrayBufferWriter<byte>(10_000);
        Encode(codec, output, frames);
        var wire = output.WrittenMemory[..^1];
        Decode(decoder, wire).Should().Be(frames - 1);

        var before = GC.GetAllocatedBytesForCurrentThread();
        output.ResetWrittenCount();
        Encode(codec, output, frames);
        var decoded = Decode(decoder, wire);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        decoded.Should().Be(frames - 1);
        allocated.Should().Be(0);
    }

    private static void Encode(FrameCodec codec, ArrayBufferWriter<byte> output, int frames)
    {
        for (var i = 0; i < frames; i++)
            codec.Encode("Hello World!"u8, output);
    }

    private static int Decode(IFrameDecoder decoder, ReadOnlyMemory<byte> wire)
    {
        var input = new ReadOnlySequence<byte>(wire);
        var frames = 0;
        while (decoder.TryDecode(ref input, out _))
            frames++;
        return frames;
    }
}
