namespace AkkaSockets.Tests.Framing;

public sealed class VarintTests
{
    [Theory]
    [InlineData(0, new byte[] { 0 })]
    [InlineData(1, new byte[] { 1 })]
    [InlineData(127, new byte[] { 0x7F })]
    [InlineData(128, new byte[] { 0x80, 1 })]
    [InlineData(300, new byte[] { 0xAC, 2 })]
    [InlineData(16384, new byte[] { 0x80, 0x80, 1 })]
    public void The_length_stands_before_the_frame_in_groups_of_seven_bits(int length, byte[] prefix)
    {
        var codec = FrameCodec.VarintPrefixed(20_000);
        var wire = Encoded.By(codec, new byte[length]);

        wire[..prefix.Length].Should().Equal(prefix);
        wire.Should().HaveCount(prefix.Length + length);
        Reading.Whole(codec, wire).Frames.Should().ContainSingle().Which.Should().HaveCount(length);
        Reading.InArrivals(codec, wire.Chunk(1), inPieces: true).Frames.Should().ContainSingle().Which.Should().HaveCount(length);
    }

    [Fact]
    public void A_frame_of_the_maximum_is_taken_and_one_more_byte_is_not()
    {
        var codec = FrameCodec.VarintPrefixed(130);

        Reading.Whole(codec, [0x82, 1, .. new byte[130]]).Frames.Should().ContainSingle();
        Reading.Whole(codec, 0x83, 1).Violation!.Message.Should().Be("frame length is 131 bytes or more; valid is at most 130");
        Encoded.Refusal(codec, new byte[131]).Message.Should().Contain("at most 130 bytes");
        (codec.MaxFrameSize, codec.MaxOverhead).Should().Be((130, 10));
    }

    [Fact]
    public void A_length_padded_to_ten_bytes_is_read()
    {
        var codec = FrameCodec.VarintPrefixed();

        Reading.Whole(codec, 0x81, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0, 7).Frames
            .Should().ContainSingle().Which.Should().Equal(7);
    }

    [Fact]
    public void A_length_of_more_than_ten_bytes_is_a_violation()
    {
        var codec = FrameCodec.VarintPrefixed();
        byte[] endless = [.. Enumerable.Repeat((byte)0x80, 10)];

        Reading.Whole(codec, endless).Violation!.Message.Should().Be("length prefix is more than 10 bytes; valid is at most 10");
        Reading.InArrivals(codec, endless.Chunk(1), inPieces: true).Violation!.Message.Should().Contain("more than 10 bytes");
        var nine = new Reading(codec);
        nine.Arrive(endless[..9]);
        nine.Violation.Should().BeNull("the tenth may be the last");
    }

    [Fact]
    public void A_length_of_256_MiB_can_be_valid()
    {
        var reading = new Reading(FrameCodec.VarintPrefixed(FrameCodec.LargestMaxFrameSize));

        reading.Arrive([0x80, 0x80, 0x80, 0x80, 0x01, 7]);

        reading.Violation.Should().BeNull();
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 })] // 2^64 - 1
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x02 })] // 2^64
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01 })] // 2^63
    [InlineData(new byte[] { 0x81, 0x80, 0x80, 0x80, 0x10 })] // 2^32 + 1
    [InlineData(new byte[] { 0x81, 0x80, 0x80, 0x80, 0x80, 0x01 })] // 2^35 + 1
    public void A_length_that_overflows_is_a_violation(byte[] prefix) =>
        Reading.Whole(FrameCodec.VarintPrefixed(FrameCodec.LargestMaxFrameSize), [.. prefix, 1, 2]).Violation!.Message
            .Should().EndWith("bytes or more; valid is at most 1073741824");
}
