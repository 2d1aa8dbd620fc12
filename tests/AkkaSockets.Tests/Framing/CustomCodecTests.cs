using System.Buffers;

namespace AkkaSockets.Tests.Framing;

public sealed class CustomCodecTests
{
    [Fact]
    public void A_codec_of_ones_own_is_a_parser_and_a_writer()
    {
        var codec = Own.Netstrings(100);

        Encoded.By(codec, "Hello"u8.ToArray(), []).Should().Equal("5:Hello,0:,"u8.ToArray());
        foreach (var arrivals in new[] { ["5:Hello,0:,"u8.ToArray()], "5:Hello,0:,"u8.ToArray().Chunk(1) })
            Reading.InArrivals(codec, arrivals).Frames.Select(it => it.Length).Should().Equal(5, 0);
        Reading.Whole(codec, "x:"u8.ToArray()).Violation.Should().NotBeNull();
        Reading.Whole(codec, "1:ab"u8.ToArray()).Violation!.Message.Should().Be("a netstring's end is something else; valid is a comma");
    }

    [Fact]
    public void It_is_held_to_the_maximum()
    {
        var codec = Own.Netstrings(3);

        Reading.Whole(codec, "3:abc,"u8.ToArray()).Frames.Should().ContainSingle();
        Reading.Whole(codec, "4:abcd,"u8.ToArray()).Violation!.Message.Should().Be("frame length is 4 bytes or more; valid is at most 3");
        Encoded.Refusal(codec, new byte[4]).Message.Should().Contain("at most 3 bytes");
    }

    [Fact]
    public void It_can_not_wait_for_ever_more()
    {
        var reading = new Reading(Waiting(max: 5, overhead: 2));

        reading.Arrive(new byte[6]);
        reading.Violation.Should().BeNull();
        reading.Arrive(new byte[1]);

        reading.Violation!.Message.Should().Contain("valid is at most 5");
    }

    [Fact]
    public void It_is_shown_no_more_than_the_largest_frame_takes()
    {
        var seen = 0L;
        var codec = FrameCodec.Custom(
            (ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame) =>
            {
                seen = input.Length;
                frame = input;
                input = input.Slice(input.End);
                return true;
            },
            Nothing,
            maxFrameSize: 5,
            maxOverhead: 2);
        var input = new ReadOnlySequence<byte>(new byte[5]);

        codec.NewDecoder().TryDecode(ref input, out _).Should().BeTrue();
        seen.Should().Be(5);
        input = new ReadOnlySequence<byte>(new byte[100]);
        FluentActions.Invoking(() => codec.NewDecoder().TryDecode(ref input, out _)).Should().Throw<ProtocolViolationException>();
        seen.Should().Be(7);
    }

    [Fact]
    public void A_frame_that_is_not_cut_off_is_its_authors_error()
    {
        var codec = FrameCodec.Custom(
            (ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame) =>
            {
                frame = input.Slice(0, 1);
                return true;
            },
            Nothing);

        FluentActions.Invoking(() => Reading.Whole(codec, 1, 2))
            .Should().Throw<InvalidOperationException>().WithMessage("*would never end*");
    }

    [Fact]
    public void What_a_parser_does_to_the_input_without_a_frame_does_not_matter()
    {
        var codec = FrameCodec.Custom(
            (ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame) =>
            {
                frame = input;
                input = input.Slice(input.End);
                return frame.Length >= 3;
            },
            Nothing);

        Reading.InArrivals(codec, new byte[] { 1, 2, 3 }.Chunk(1)).Frames.Should().ContainSingle().Which.Should().Equal(1, 2, 3);
    }

    [Fact]
    public void A_peer_that_finishes_within_a_frame_violates_the_protocol()
    {
        Reading.Whole(Own.Netstrings(9), "5:Hel"u8.ToArray()).Violation!.Message.Should().Contain("5 bytes of an incomplete frame");
        Reading.Whole(FrameCodec.Custom(() => new Refusing(), Nothing), 1, 2).Violation!.Message
            .Should().Contain("2 bytes of an incomplete frame");
    }

    [Fact]
    public void Each_connection_has_a_decoder_of_its_own()
    {
        var made = 0;
        var codec = FrameCodec.Custom(
            () =>
            {
                made++;
                return new Refusing();
            },
            Nothing);

        codec.NewDecoder().Should().NotBeSameAs(codec.NewDecoder());
        made.Should().Be(2);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(FrameCodec.LargestMaxFrameSize)]
    public void An_overhead_out_of_range_is_refused(int overhead) => FluentActions
        .Invoking(() => Waiting(5, overhead)).Should().Throw<ArgumentOutOfRangeException>().WithMessage($"*0 to 1073741823*{overhead}*");

    private static FrameCodec Waiting(int max, int overhead) => FrameCodec.Custom(
        (ref ReadOnlySequence<byte> _, out ReadOnlySequence<byte> frame) =>
        {
            frame = default;
            return false;
        },
        Nothing,
        max,
        overhead);

    private static void Nothing(ReadOnlySpan<byte> payload, IBufferWriter<byte> output)
    {
    }

    private sealed class Refusing : IFrameDecoder
    {
        public bool TryDecode(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame)
        {
            frame = default;
            return false;
        }

        public bool TryDecodeLast(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> frame) => TryDecode(ref input, out frame);
    }
}
