using System.Buffers;
using BenchmarkDotNet.Attributes;

namespace AkkaSockets.Benchmarks.Framing;

/// <summary>What decoding costs, for a MiB of frames in buffers of 64 KiB, beside code written by hand for the same frames.</summary>
[InProcess] // the framework that this was built with
[MemoryDiagnoser]
public class FramingBenchmarks
{
    private const int BufferSize = 64 * 1024;
    private const int Buffers = 16;

    private IFrameDecoder _decoder = null!;
    private FrameParser _parser = null!;
    private ReadOnlySequence<byte> _wire;

    /// <summary>How the frames are divided.</summary>
    [ParamsAllValues]
    public FrameFormat Format { get; set; }

    /// <summary>How many bytes each frame has on the wire.</summary>
    [Params(32, 1024)]
    public int Size { get; set; }

    [GlobalSetup]
    public void Start()
    {
        var (codec, parser, overhead) = Format switch
        {
            FrameFormat.LengthPrefix => (FrameCodec.LengthPrefixed(), (FrameParser)HandWritten.TryReadLengthPrefixed, 4),
            FrameFormat.Varint => (FrameCodec.VarintPrefixed(), HandWritten.TryReadVarintPrefixed, Size < 128 ? 1 : 2),
            FrameFormat.Line => (FrameCodec.Lines(), HandWritten.TryReadLine, 1),
            _ => (FrameCodec.Delimited("\r\n\r\n"u8), HandWritten.TryReadDelimited, 4),
        };
        var payload = new byte[Size - overhead];
        Array.Fill(payload, (byte)'x');
        var output = new ArrayBufferWriter<byte>(BufferSize);
        while (output.WrittenCount < BufferSize)
            codec.Encode(payload, output);
        _wire = new ReadOnlySequence<byte>(output.WrittenSpan.ToArray());
        _decoder = codec.NewDecoder();
        _parser = parser;
    }

    [Benchmark(Baseline = true)]
    public long ByHand()
    {
        var bytes = 0L;
        for (var i = 0; i < Buffers; i++)
        {
            var input = _wire;
            while (_parser(ref input, out var frame))
                bytes += frame.Length;
        }

        return bytes;
    }

    [Benchmark]
    public long Decoder()
    {
        var bytes = 0L;
        for (var i = 0; i < Buffers; i++)
        {
            var input = _wire;
            while (_decoder.TryDecode(ref input, out var frame))
                bytes += frame.Length;
        }

        return bytes;
    }
}
