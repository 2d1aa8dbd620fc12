namespace AkkaSockets.Benchmarks.Framing;

public enum FrameFormat
{
    LengthPrefix,
    Varint,
    Line,
    Delimiter,
}
