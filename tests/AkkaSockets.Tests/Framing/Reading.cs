using System.Buffers;

namespace AkkaSockets.Tests.Framing;

/// <summary>What a decoder makes of bytes that arrive bit by bit, as a connection would have it: the frames, and how it ended.</summary>
internal sealed class Reading
{
    private readonly FrameCodec _codec;
    private readonly IFrameDecoder _decoder;
    private readonly bool _inPieces;
    private readonly List<ReadOnlyMemory<byte>> _pending = [];

    /// <param name="codec">The codec, which makes the decoder.</param>
    /// <param name="inPieces">Whether the bytes of each arrival stay where they are, or go behind the others into one array.</param>
    public Reading(FrameCodec codec, bool inPieces = false)
    {
        _codec = codec;
        _decoder = codec.NewDecoder();
        _inPieces = inPieces;
    }

    public List<byte[]> Frames { get; } = [];

    /// <summary>The violation that ended it, if one did.</summary>
    public ProtocolViolationException? Violation { get; private set; }

    public long Pending => _pending.Sum(it => (long)it.Length);

    /// <summary>Everything at once, and then the end.</summary>
    public static Reading Whole(FrameCodec codec, params byte[] bytes) => InArrivals(codec, [bytes]);

    /// <summary>Arrival after arrival, and then the end.</summary>
    public static Reading InArrivals(FrameCodec codec, IEnumerable<byte[]> arrivals, bool inPieces = false)
    {
        var reading = new Reading(codec, inPieces);
        foreach (var arrival in arrivals)
            reading.Arrive(arrival);
        reading.Finish();
        return reading;
    }

    public void Arrive(byte[] bytes)
    {
        if (Violation is not null)
            return;
        if (_inPieces || Pending == 0)
            _pending.Add(bytes);
        else
            Replace(Joined(), bytes);
        Decode(last: false);
        if (Violation is null)
            Pending.Should().BeLessThan((long)_codec.MaxFrameSize + _codec.MaxOverhead, "what is held is bounded");
    }

    public void Finish()
    {
        if (Violation is null)
            Decode(last: true);
    }

    private void Decode(bool last)
    {
        var input = Pieces.Of(_pending);
        try
        {
            for (var before = input.Length; ; before = input.Length)
            {
                var found = last ? _decoder.TryDecodeLast(ref input, out var frame) : _decoder.TryDecode(ref input, out frame);
                if (!found)
                {
                    input.Length.Should().Be(before, "without a frame the input stays as it is");
                    frame.IsEmpty.Should().BeTrue();
                    break;
                }

                input.Length.Should().BeLessThan(before, "a frame is cut off the input");
                frame.Length.Should().BeLessThanOrEqualTo(_codec.MaxFrameSize);
                Frames.Add(frame.ToArray());
            }
        }
        catch (ProtocolViolationException e)
        {
            Violation = e;
        }

        _pending.Clear();
        foreach (var piece in input)
            _pending.Add(piece);
    }

    private byte[] Joined() => Pieces.Of(_pending).ToArray();

    private void Replace(byte[] before, byte[] arrived)
    {
        _pending.Clear();
        _pending.Add((byte[])[.. before, .. arrived]);
    }
}
