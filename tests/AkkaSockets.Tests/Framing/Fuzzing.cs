using System.Buffers;
using System.Runtime.InteropServices;

namespace AkkaSockets.Tests.Framing;

/// <summary>Lets a decoder read an input twice, in one piece and as it may arrive, and compares. Lean, for there are many inputs.</summary>
internal static class Fuzzing
{
    public static void Run(FrameCodec codec, byte[] bytes, Random random, FuzzTally tally)
    {
        var whole = new List<int>();
        var split = new List<int>();
        var violated = Read(codec, bytes, bytes.Length, null, whole);
        var violatedInParts = Read(codec, bytes, random.Next(1, 20), random, split);

        Require(violated == violatedInParts, "in parts it ends otherwise than in one piece");
        var same = CollectionsMarshal.AsSpan(whole).SequenceEqual(CollectionsMarshal.AsSpan(split));
        Require(same, "in parts it has other frames than in one piece");
        tally.Frames += whole.Count / 2;
        tally.Violations += violated ? 1 : 0;
        tally.Clean += violated ? 0 : 1;
    }

    /// <summary>Reads it all, and notes where each frame lies and how long it is.</summary>
    /// <returns>Whether it ended in a violation.</returns>
    private static bool Read(FrameCodec codec, byte[] bytes, int longestArrival, Random? random, List<int> frames)
    {
        var decoder = codec.NewDecoder();
        var start = 0;
        try
        {
            for (var end = 0; end < bytes.Length;)
            {
                end = random is null ? bytes.Length : Math.Min(bytes.Length, end + random.Next(longestArrival + 1));
                while (Step(codec, decoder, Input(bytes, start, end, random), last: false, ref start, frames))
                {
                }

                Require(end - start < (long)codec.MaxFrameSize + codec.MaxOverhead, "more than the maximum is held");
            }

            while (Step(codec, decoder, Input(bytes, start, bytes.Length, random), last: true, ref start, frames))
            {
            }

            Require(start == bytes.Length, "something was left over");
            return false;
        }
        catch (ProtocolViolationException)
        {
            return true;
        }
    }

    private static bool Step(
        FrameCodec codec, IFrameDecoder decoder, ReadOnlySequence<byte> input, bool last, ref int start, List<int> frames)
    {
        var before = input.Length;
        var offset = start;
        var found = last ? decoder.TryDecodeLast(ref input, out var frame) : decoder.TryDecode(ref input, out frame);
        var consumed = (int)(before - input.Length);
        if (!found)
        {
            Require(consumed == 0, "the input was changed without a frame");
            return false;
        }

        Require(consumed > 0, "a frame was handed over without progress");
        Require(frame.Length <= codec.MaxFrameSize, "a frame is too long");
        Require(consumed <= (long)codec.MaxFrameSize + codec.MaxOverhead, "a frame takes too much of the input");
        frames.Add(offset);
        frames.Add((int)frame.Length);
        start += consumed;
        return true;
    }

    /// <summary>What isn't decoded yet, sometimes in pieces.</summary>
    private static ReadOnlySequence<byte> Input(byte[] bytes, int start, int end, Random? random)
    {
        if (random is null || random.Next(2) == 0)
            return new ReadOnlySequence<byte>(bytes, start, end - start);
        var cut = random.Next(start, end + 1);
        return Pieces.Of([bytes.AsMemory(start..cut), bytes.AsMemory(cut..end)]);
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new InvalidOperationException(otherwise);
    }
}
