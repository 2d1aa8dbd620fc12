using System.Buffers;

namespace AkkaSockets.Framing;

/// <summary>
/// Looks for a delimiter in input that grows, and remembers up to where there is none, so that a peer that sends byte by
/// byte doesn't make it look at all the bytes again each time.
/// </summary>
internal struct DelimiterSearch(byte[] delimiter)
{
    private long _ruledOut;

    /// <summary>Where the first delimiter begins, or -1.</summary>
    /// <param name="input">The input, of which a miss before has seen the front.</param>
    /// <param name="window">How many of its bytes to look at.</param>
    public long Find(in ReadOnlySequence<byte> input, int window)
    {
        var length = Math.Min(input.Length, window);
        var start = Math.Min(_ruledOut, length);
        var found = input.IsSingleSegment
            ? input.FirstSpan[(int)start..(int)length].IndexOf(delimiter)
            : FindInSegments(input.Slice(start, length - start));

        // After a miss only the last bytes can still begin a delimiter.
        _ruledOut = found < 0 ? Math.Max(0, length - (delimiter.Length - 1)) : 0;
        return found < 0 ? -1 : start + found;
    }

    private readonly long FindInSegments(in ReadOnlySequence<byte> input)
    {
        var reader = new SequenceReader<byte>(input);
        return reader.TryReadTo(out ReadOnlySequence<byte> _, delimiter, advancePastDelimiter: false) ? reader.Consumed : -1;
    }
}
