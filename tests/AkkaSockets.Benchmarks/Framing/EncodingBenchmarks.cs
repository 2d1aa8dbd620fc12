using System.Buffers;
using BenchmarkDotNet.Attributes;

namespace AkkaSockets.Benchmarks.Framing;

/// <summary>What encoding a MiB of frames costs, beside code written by hand for the same frames.</summary>
[InProcess] // the framework that this was built with
[MemoryDiagnoser]
public class EncodingBenchmarks
{
    private const int BufferSize = 64 * 1024;
    private const int Buffers = 16;

    private readonly ArrayBufferWriter<byte> _output = new(2 * BufferSize);
    private FrameCodec _codec = null!;
    private FrameWriter _writer = null!;
    private byte[] _payload = null!;

    /// <summary>How the frames are divided.</summary>
    [Params(FrameFormat.LengthPrefix, FrameFormat.Line)]
    public FrameFormat Format { get; set; }

    /// <summary>How many bytes each frame has on the wire.</summary>
    [Params(32, 1024)]
    public int Size { get; set; }

    [GlobalSetup]
    public void Start()
    {
        var prefixed = Format == FrameFormat.LengthPrefix;
        _codec = prefixed ? FrameCodec.LengthPrefixed() : FrameCodec.Lines();
        _writer = prefixed ? HandWritten.WriteLengthPrefixed : HandWritten.WriteLine;
        _payload = new byte[Size - (prefixed ? 4 : 1)];
    }

    [Benchmark(Baseline = true)]
    public void ByHand()
    {
        for (var i = 0; i < Buffers; i++)
        {
            _output.ResetWrittenCount();
            while (_output.WrittenCount < BufferSize)
                _writer(_payload, _output);
        }
    }

    [Benchmark]
    public void Encoder()
    {
        for (var i = 0; i < Buffers; i++)
        {
            _output.ResetWrittenCount();
            while (_output.WrittenCount < BufferSize)
                _codec.Encode(_payload, _output);
        }
    }
}
