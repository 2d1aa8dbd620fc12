using System.Buffers;

namespace AkkaSockets.Tests.Framing;

public sealed class FrameCodecTests
{
    [Fact]
    public void Codecs_made_alike_are_equal_and_others_are_not()
    {
        Func<FrameCodec>[] makers =
        [
            () => FrameCodec.LengthPrefixed(), () => FrameCodec.LengthPrefixed(new LengthField { LittleEndian = true }),
            () => FrameCodec.LengthPrefixed(maxFrameSize: 9), () => FrameCodec.VarintPrefixed(), () => FrameCodec.VarintPrefixed(9),
            () => FrameCodec.Delimited("ab"u8), () => FrameCodec.Delimited("ac"u8), () => FrameCodec.Delimited("ab"u8, 9),
            () => FrameCodec.Lines(), () => FrameCodec.Lines(LineEnding.CrLf), () => FrameCodec.Lines(lastUnterminated: true),
            () => FrameCodec.FixedSize(7), () => FrameCodec.FixedSize(8),
            () => FrameCodec.Lines().Carrying(FrameCodec.FixedSize(7)), () => FrameCodec.FixedSize(7).Carrying(FrameCodec.Lines()),
        ];

        for (var i = 0; i < makers.Length; i++)
        {
            for (var j = 0; j < makers.Length; j++)
            {
                makers[i]().Equals(makers[j]()).Should().Be(i == j);
                if (i == j)
                    makers[i]().GetHashCode().Should().Be(makers[j]().GetHashCode());
            }
        }
    }

    [Fact]
    public void A_codec_describes_itself_with_its_limits()
    {
        FrameCodec.LengthPrefixed(maxFrameSize: 9).ToString().Should().Be("frames of at most 9 bytes with a length field of 4");
        FrameCodec.VarintPrefixed(9).ToString().Should().Be("frames of at most 9 bytes with a varint before them");
        FrameCodec.Delimited("\r\n"u8, 9).ToString().Should().Be("frames of at most 9 bytes up to 0D0A");
        FrameCodec.Lines(maxFrameSize: 9).ToString().Should().Be("lines of at most 9 bytes");
        Own.Netstrings(9).ToString().Should().Be("frames of at most 9 bytes in a format of their own");
        FrameCodec.Lines(maxFrameSize: 8).Carrying(FrameCodec.FixedSize(9)).ToString()
            .Should().Be("frames of exactly 9 bytes in lines of at most 8 bytes");
    }

    [Fact]
    public void A_payload_of_several_segments_is_encoded_like_one()
    {
        var output = new ArrayBufferWriter<byte>();

        FrameCodec.Lines().Encode(Pieces.Of("Hello World"u8.ToArray(), 4), output);
        FrameCodec.Lines().Encode(new ReadOnlySequence<byte>("again"u8.ToArray()), output);

        output.WrittenSpan.ToArray().Should().Equal("Hello World\nagain\n"u8.ToArray());
    }

    [Fact]
    public void A_payload_of_several_segments_can_be_too_long_as_well()
    {
        var output = new ArrayBufferWriter<byte>();

        FluentActions.Invoking(() => FrameCodec.Lines(maxFrameSize: 5).Encode(Pieces.Of(new byte[6], 4), output))
            .Should().Throw<ArgumentException>().WithMessage("A payload of 6 bytes can't be encoded as lines of at most 5 bytes*");
        output.WrittenCount.Should().Be(0);
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        FrameWriter write = (_, _) => { };
        FrameParser parse = (ref ReadOnlySequence<byte> _, out ReadOnlySequence<byte> _) => throw new NotSupportedException();

        FluentActions.Invoking(() => FrameCodec.Lines().Encode("a"u8, null!))
            .Should().Throw<ArgumentNullException>().WithParameterName("output");
        FluentActions.Invoking(() => FrameCodec.Lines().Carrying(null!)).Should().Throw<ArgumentNullException>().WithParameterName("inner");
        FluentActions.Invoking(() => FrameCodec.Custom((FrameParser)null!, write))
            .Should().Throw<ArgumentNullException>().WithParameterName("parse");
        FluentActions.Invoking(() => FrameCodec.Custom((Func<IFrameDecoder>)null!, write))
            .Should().Throw<ArgumentNullException>().WithParameterName("newDecoder");
        FluentActions.Invoking(() => FrameCodec.Custom(parse, null!)).Should().Throw<ArgumentNullException>().WithParameterName("write");
    }
}
