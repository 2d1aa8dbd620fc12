using System.Buffers;

namespace AkkaSockets.Tests.Framing;

public sealed class CarryingTests
{
    private static readonly LengthField OneByte = new() { Size = 1 };

    private static readonly FrameCodec Checksummed = FrameCodec.LengthPrefixed(OneByte, 10).Carrying(Own.Checksummed(10));

    [Fact]
    public void A_frame_carries_one_frame_of_another_codec()
    {
        Encoded.By(Checksummed, [1, 2], []).Should().Equal(3, 1, 2, 3, 1, 0);
        Reading.Whole(Checksummed, 3, 1, 2, 3, 1, 0).Frames.Should()
            .BeEquivalentTo(new byte[][] { [1, 2], [] }, it => it.WithStrictOrdering());
        Reading.Whole(Checksummed, 3, 1, 2, 4).Violation!.Message.Should().Be("the exclusive-or of a frame is 7; valid is 0");
    }

    [Fact]
    public void A_frame_that_carries_none_or_more_than_one_is_a_violation()
    {
        var lines = FrameCodec.LengthPrefixed(OneByte).Carrying(FrameCodec.Lines());

        Reading.Whole(lines, 2, (byte)'a', (byte)'\n').Frames.Should().ContainSingle().Which.Should().Equal((byte)'a');
        Reading.Whole(lines, 0).Violation!.Message.Should().Be("frame is empty; valid is one that contains a frame");
        Reading.Whole(lines, 1, (byte)'a').Violation!.Message.Should().Contain("1 bytes of an incomplete frame");
        Reading.Whole(lines, 4, (byte)'a', (byte)'\n', (byte)'b', (byte)'\n').Violation!.Message
            .Should().Be("what follows the frame in a frame is 2 bytes; valid is nothing");
    }

    [Fact]
    public void The_smaller_maximum_counts_and_what_is_held_is_the_outer_ones()
    {
        var codec = FrameCodec.LengthPrefixed(OneByte, 10).Carrying(FrameCodec.Lines(maxFrameSize: 4));
        (codec.MaxFrameSize, codec.MaxOverhead).Should().Be((4, 7));
        (Checksummed.MaxFrameSize, Checksummed.MaxOverhead).Should().Be((10, 1));

        Encoded.Refusal(codec, new byte[5]).Message.Should().Contain("at most 4 bytes");
        Encoded.Refusal(Checksummed, new byte[10]).Message.Should().Contain("11 bytes", "it has a checksum then");
        Encoded.By(Checksummed, new byte[9]).Should().HaveCount(11);
    }

    [Fact]
    public void What_the_outer_codec_finishes_with_is_decoded_too()
    {
        var codec = FrameCodec.Lines(lastUnterminated: true).Carrying(Own.Checksummed(10));

        Reading.Whole(codec, 1, 1, (byte)'\n', 2, 2).Frames.Should()
            .BeEquivalentTo(new byte[][] { [1], [2] }, it => it.WithStrictOrdering());
    }

    [Fact]
    public void A_codec_whose_writer_encodes_with_another_is_undisturbed()
    {
        var inner = FrameCodec.LengthPrefixed(OneByte).Carrying(Own.Checksummed(20));
        var outer = FrameCodec.LengthPrefixed(OneByte).Carrying(FrameCodec.Custom(
            (ref ReadOnlySequence<byte> _, out ReadOnlySequence<byte> _) => throw new NotSupportedException(),
            (payload, output) =>
            {
                output.Write("<"u8);
                inner.Encode(payload, output);
                output.Write(">"u8);
            }));

        Encoded.By(outer, [5]).Should().Equal(5, (byte)'<', 2, 5, 5, (byte)'>');
    }

    [Fact]
    public void A_refusal_leaves_nothing_behind()
    {
        FluentActions.Invoking(() => Encoded.By(Checksummed, new byte[10])).Should().Throw<ArgumentException>();

        Encoded.By(Checksummed, [7]).Should().Equal(2, 7, 7);
    }
}
