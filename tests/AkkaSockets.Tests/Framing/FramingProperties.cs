using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace AkkaSockets.Tests.Framing;

/// <summary>What holds for every codec and whatever arrives in whatever pieces. A case that fails is printed, and so is its seed.</summary>
public sealed class FramingProperties
{
    // Odd, as the generator wants it, and large, so that seeds next to each other have nothing in common.
    private const ulong Spread = 0x9E3779B97F4A7C15;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_was_encoded_is_decoded_however_it_arrives(ulong seed) => ForAny(seed, random =>
    {
        var codec = AnyCodec.From(random);
        var output = new ArrayBufferWriter<byte>();
        var payloads = new List<byte[]>();
        for (var i = 0; i < 10; i++)
        {
            var payload = AnyCodec.Bytes(random, codec.MaxFrameSize);
            try
            {
                codec.Encode(payload, output);
                payloads.Add(payload);
            }
            catch (ArgumentException)
            {
                // It can't be represented.
            }
        }

        var reading = Reading.InArrivals(codec, AnyStream.Split(output.WrittenSpan.ToArray(), random), random.Next(2) == 0);

        reading.Violation.Should().BeNull("{0} wrote it", codec);
        reading.Frames.Should().HaveSameCount(payloads, "{0} wrote them", codec);
        for (var i = 0; i < payloads.Count; i++)
        {
            // A header that is kept has its length filled in.
            var expected = codec.MaxOverhead == 0 ? Encoded.By(codec, payloads[i]) : payloads[i];
            reading.Frames[i].Should().Equal(expected, "{0} wrote it", codec);
        }
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_bytes_give_the_same_frames_and_the_same_end_however_they_arrive(ulong seed) => ForAny(seed, random =>
    {
        var codec = AnyCodec.From(random);
        var bytes = AnyStream.Of(codec, random);

        var whole = Reading.Whole(codec, bytes);
        var split = Reading.InArrivals(codec, AnyStream.Split(bytes, random), random.Next(2) == 0);

        var hex = Convert.ToHexString(bytes);
        split.Frames.Should().BeEquivalentTo(whole.Frames, it => it.WithStrictOrdering(), "{0} reads {1}", codec, hex);
        (split.Violation is null).Should().Be(whole.Violation is null, "{0} reads {1}", codec, hex);
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_payload_is_refused_only_if_its_delimiter_would_not_be_the_first(ulong seed) => ForAny(seed, random =>
    {
        var delimiter = Letters(random, 1, 6);
        var payload = Letters(random, 0, 10);
        var codec = FrameCodec.Delimited(delimiter);

        var first = new ReadOnlySpan<byte>([.. payload, .. delimiter]).IndexOf(delimiter);

        if (first < payload.Length)
            Encoded.Refusal(codec, payload);
        else
            Encoded.By(codec, payload).Should().Equal([.. payload, .. delimiter]);
    });

    private static byte[] Letters(Random random, int shortest, int longest)
    {
        var letters = new byte[random.Next(shortest, longest + 1)];
        for (var i = 0; i < letters.Length; i++)
            letters[i] = (byte)"ab"[random.Next(2)];
        return letters;
    }

    private static void ForAny(ulong seed, Action<Random> property)
    {
        var replay = new Replay(new Rnd(seed * Spread, Spread), FSharpOption<int>.None);
        var config = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(FSharpOption<Replay>.Some(replay));
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), chosen => property(new Random(chosen))).Check(config);
    }
}
