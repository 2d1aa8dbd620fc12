namespace AkkaSockets.Tests.Framing;

public sealed class FixedSizeTests
{
    [Fact]
    public void Every_frame_has_the_size()
    {
        var codec = FrameCodec.FixedSize(2);

        Encoded.By(codec, [1, 2], [3, 4]).Should().Equal(1, 2, 3, 4);
        var reading = Reading.Whole(codec, 1, 2, 3, 4, 5);
        reading.Frames.Should().BeEquivalentTo(new byte[][] { [1, 2], [3, 4] }, it => it.WithStrictOrdering());
        reading.Violation!.Message.Should().Contain("1 bytes of an incomplete frame");
        (codec.MaxFrameSize, codec.MaxOverhead).Should().Be((2, 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(0)]
    public void A_payload_of_another_size_is_refused(int size) =>
        Encoded.Refusal(FrameCodec.FixedSize(2), new byte[size]).Message.Should().Contain($"{size} bytes").And.Contain("2 bytes;");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(FrameCodec.LargestMaxFrameSize + 1)]
    public void A_size_out_of_range_is_refused(int size)
    {
        FluentActions.Invoking(() => FrameCodec.FixedSize(size))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage($"*1 to 1073741824*{size}*");
        foreach (var make in new Func<FrameCodec>[]
                 {
                     () => FrameCodec.LengthPrefixed(maxFrameSize: size), () => FrameCodec.VarintPrefixed(size),
                     () => FrameCodec.Delimited("|"u8, size), () => FrameCodec.Lines(maxFrameSize: size), () => Own.Netstrings(size),
                 })
        {
            make.Should().Throw<ArgumentOutOfRangeException>().WithMessage($"*1 to 1073741824*{size}*").WithParameterName("maxFrameSize");
        }
    }
}
