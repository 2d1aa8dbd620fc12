using System.Buffers;

namespace AkkaSockets.Tests.Framing;

public sealed class DelimiterTests
{
    [Fact]
    public void Frames_end_with_the_delimiter()
    {
        var codec = FrameCodec.Delimited("\r\n\r\n"u8);

        Encoded.By(codec, "one"u8.ToArray(), []).Should().Equal("one\r\n\r\n\r\n\r\n"u8.ToArray());
        Reading.Whole(codec, "one\r\n\r\n\r\n\r\ntwo\r\n\r\n"u8.ToArray()).Frames.Should().BeEquivalentTo(
            new[] { "one"u8.ToArray(), [], "two"u8.ToArray() }, it => it.WithStrictOrdering());
    }

    [Fact]
    public void A_delimiter_is_found_across_segments()
    {
        var codec = FrameCodec.Delimited("aab"u8);
        var input = Pieces.Of("aaaabxaab"u8.ToArray(), 2);
        var decoder = codec.NewDecoder();

        decoder.TryDecode(ref input, out var first).Should().BeTrue();
        first.ToArray().Should().Equal("aa"u8.ToArray());
        decoder.TryDecode(ref input, out var second).Should().BeTrue();
        second.ToArray().Should().Equal("x"u8.ToArray());
        input.IsEmpty.Should().BeTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_frame_of_the_maximum_is_taken_and_one_more_byte_is_not(int delimiterLength)
    {
        var delimiter = "|+-"u8[..delimiterLength].ToArray();
        var codec = FrameCodec.Delimited(delimiter, maxFrameSize: 3);

        Reading.Whole(codec, [.. "xyz"u8, .. delimiter]).Frames.Should().ContainSingle();
        Reading.Whole(codec, [.. "wxyz"u8, .. delimiter]).Violation!.Message
            .Should().Be("frame length is 4 bytes or more; valid is at most 3");
        Encoded.Refusal(codec, "wxyz"u8.ToArray()).Message.Should().Contain("at most 3 bytes");
        (codec.MaxFrameSize, codec.MaxOverhead).Should().Be((3, delimiterLength));
    }

    [Fact]
    public void A_peer_that_never_sends_a_delimiter_is_found_out_at_the_maximum()
    {
        var reading = new Reading(FrameCodec.Delimited("|+"u8, maxFrameSize: 3));

        reading.Arrive("xyz"u8.ToArray());
        reading.Arrive("|"u8.ToArray());
        reading.Violation.Should().BeNull("it may be a delimiter yet");
        reading.Arrive("|"u8.ToArray());

        reading.Violation.Should().NotBeNull();
    }

    [Fact]
    public void No_byte_is_looked_at_twice_though_the_peer_sends_one_at_a_time()
    {
        var decoder = FrameCodec.Delimited("|+"u8).NewDecoder();
        var buffer = "abcd|+"u8.ToArray();
        var input = new ReadOnlySequence<byte>(buffer, 0, 4);
        decoder.TryDecode(ref input, out _).Should().BeFalse();

        // What a second look would find.
        buffer[0] = (byte)'|';
        buffer[1] = (byte)'+';
        input = new ReadOnlySequence<byte>(buffer);

        decoder.TryDecode(ref input, out var frame).Should().BeTrue();
        frame.Length.Should().Be(4);
    }

    [Fact]
    public void Segments_that_were_looked_at_are_not_read_again()
    {
        const int count = 1000;
        var decoder = FrameCodec.Delimited("|+"u8).NewDecoder();
        var segments = Enumerable.Range(0, count).Select(_ => new CountingMemory([(byte)'x'])).ToList();

        for (var arrived = 1; arrived <= count; arrived++)
        {
            var input = Pieces.Of([.. segments.Take(arrived).Select(it => it.Memory)]);
            decoder.TryDecode(ref input, out _).Should().BeFalse();
        }

        segments.Skip(1).Max(it => it.Reads).Should().BeLessThan(20);
    }

    [Fact]
    public void A_payload_that_would_not_come_out_again_is_refused()
    {
        var codec = FrameCodec.Delimited("aba"u8);

        Encoded.Refusal(codec, "xabax"u8.ToArray()).Message.Should().Contain("without the delimiter");
        Encoded.Refusal(codec, "xab"u8.ToArray()).Message.Should().Contain("whose end doesn't make a delimiter");
        Encoded.By(codec, "xa"u8.ToArray()).Should().Equal("xaaba"u8.ToArray());
        Encoded.By(codec, "xb"u8.ToArray()).Should().Equal("xbaba"u8.ToArray());
    }

    [Fact]
    public void A_peer_that_finishes_without_a_delimiter_violates_the_protocol()
    {
        var reading = Reading.Whole(FrameCodec.Delimited("|"u8), "a|b"u8.ToArray());

        reading.Frames.Should().ContainSingle();
        reading.Violation!.Message.Should().Contain("1 bytes of an incomplete frame");
    }

    [Fact]
    public void A_delimiter_has_1_to_256_bytes()
    {
        FluentActions.Invoking(() => FrameCodec.Delimited([])).Should().Throw<ArgumentException>().WithMessage("*1 to 256 bytes, not 0*");
        FluentActions.Invoking(() => FrameCodec.Delimited(new byte[257])).Should().Throw<ArgumentException>().WithMessage("*not 257*");
        FrameCodec.Delimited(new byte[256]).MaxOverhead.Should().Be(256);
    }

    [Fact]
    public void The_callers_array_can_be_reused()
    {
        var delimiter = "|"u8.ToArray();
        var codec = FrameCodec.Delimited(delimiter);
        delimiter[0] = (byte)'x';

        Encoded.By(codec, "a"u8.ToArray()).Should().Equal("a|"u8.ToArray());
    }
}
