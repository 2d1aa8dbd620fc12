namespace AkkaSockets.Tests.Framing;

public sealed class LineTests
{
    [Fact]
    public void Lines_end_with_a_line_feed_or_both()
    {
        var reading = Reading.Whole(FrameCodec.Lines(), "one\ntwo\r\n\n\r\nthr\ree\r\r\n"u8.ToArray());

        Text(reading).Should().Equal("one", "two", "", "", "thr\ree\r");
        reading.Violation.Should().BeNull();
    }

    [Fact]
    public void Lines_are_written_with_either_ending()
    {
        Encoded.By(FrameCodec.Lines(), "a"u8.ToArray(), []).Should().Equal("a\n\n"u8.ToArray());
        Encoded.By(FrameCodec.Lines(LineEnding.CrLf), "a"u8.ToArray(), "b\r"u8.ToArray()).Should().Equal("a\r\nb\r\r\n"u8.ToArray());
    }

    [Fact]
    public void A_payload_that_would_not_come_out_again_is_refused()
    {
        Encoded.Refusal(FrameCodec.Lines(), "a\nb"u8.ToArray()).Message.Should().Contain("without a line feed");
        Encoded.Refusal(FrameCodec.Lines(LineEnding.CrLf), "\n"u8.ToArray()).Message.Should().Contain("without a line feed");
        Encoded.Refusal(FrameCodec.Lines(), "a\r"u8.ToArray()).Message.Should().Contain("without a carriage return at its end");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_line_of_the_maximum_is_taken_and_one_more_byte_is_not(string ending)
    {
        var codec = FrameCodec.Lines(maxFrameSize: 3);

        Reading.Whole(codec, Bytes("xyz" + ending)).Frames.Should().ContainSingle();
        foreach (var arrivals in new[] { [Bytes("wxyz" + ending)], Bytes("wxyz" + ending).Chunk(1) })
        {
            Reading.InArrivals(codec, arrivals).Violation!.Message.Should().Be("line length is 4 bytes or more; valid is at most 3");
            Reading.InArrivals(codec, arrivals, inPieces: true).Violation.Should().NotBeNull();
        }

        Encoded.Refusal(codec, "wxyz"u8.ToArray()).Message.Should().Contain("at most 3 bytes");
        (codec.MaxFrameSize, codec.MaxOverhead).Should().Be((3, 2));
    }

    [Fact]
    public void An_ending_is_found_across_segments()
    {
        var input = Pieces.Of("ab\r\ncd\n"u8.ToArray(), 3);
        var decoder = FrameCodec.Lines().NewDecoder();

        decoder.TryDecode(ref input, out var first).Should().BeTrue();
        decoder.TryDecode(ref input, out var second).Should().BeTrue();

        (first.Length, second.Length, input.Length).Should().Be((2, 2, 0));
    }

    [Fact]
    public void What_a_peer_finishes_with_is_a_line_if_so_chosen()
    {
        var codec = FrameCodec.Lines(lastUnterminated: true, maxFrameSize: 3);

        Text(Reading.Whole(codec, "a\nb"u8.ToArray())).Should().Equal("a", "b");
        Text(Reading.Whole(codec, "a\n"u8.ToArray())).Should().Equal("a");
        Text(Reading.Whole(codec, "ab\r"u8.ToArray())).Should().Equal("ab\r");
        Reading.Whole(codec, "abcd"u8.ToArray()).Violation!.Message.Should().Contain("valid is at most 3");
    }

    [Fact]
    public void What_a_peer_finishes_with_is_a_violation_otherwise() =>
        Reading.Whole(FrameCodec.Lines(), "a\nbc"u8.ToArray()).Violation!.Message.Should().Contain("2 bytes of an incomplete frame");

    [Fact]
    public void An_ending_of_another_kind_is_refused() =>
        FluentActions.Invoking(() => FrameCodec.Lines((LineEnding)7))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("*Lf or CrLf*7*");

    private static IEnumerable<string> Text(Reading reading) => reading.Frames.Select(System.Text.Encoding.ASCII.GetString);

    private static byte[] Bytes(string text) => System.Text.Encoding.ASCII.GetBytes(text);
}
