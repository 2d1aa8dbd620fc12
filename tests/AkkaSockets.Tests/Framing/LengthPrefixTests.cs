namespace AkkaSockets.Tests.Framing;

public sealed class LengthPrefixTests
{
    public static TheoryData<int, bool, byte[]> Layouts => new()
    {
        { 1, false, [3] },
        { 1, true, [3] },
        { 2, false, [0, 3] },
        { 2, true, [3, 0] },
        { 4, false, [0, 0, 0, 3] },
        { 4, true, [3, 0, 0, 0] },
        { 8, false, [0, 0, 0, 0, 0, 0, 0, 3] },
        { 8, true, [3, 0, 0, 0, 0, 0, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_field_has_any_size_and_either_order(int size, bool littleEndian, byte[] prefix)
    {
        var codec = FrameCodec.LengthPrefixed(new LengthField { Size = size, LittleEndian = littleEndian });
        byte[] wire = [.. prefix, .. "abc"u8];

        Encoded.By(codec, "abc"u8.ToArray()).Should().Equal(wire);
        Reading.Whole(codec, wire).Frames.Should().ContainSingle().Which.Should().Equal("abc"u8.ToArray());
        Reading.InArrivals(codec, wire.Chunk(1), inPieces: true).Frames.Should().ContainSingle().Which.Should().Equal("abc"u8.ToArray());
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(2, true)]
    [InlineData(4, false)]
    [InlineData(4, true)]
    [InlineData(8, false)]
    [InlineData(8, true)]
    public void Every_byte_of_the_field_counts(int size, bool littleEndian)
    {
        var codec = FrameCodec.LengthPrefixed(new LengthField { Size = size, LittleEndian = littleEndian }, 100_000);
        var payload = new byte[0x0102];

        var wire = Encoded.By(codec, payload);

        var field = wire[..size];
        if (littleEndian)
            Array.Reverse(field);
        field[^2..].Should().Equal(1, 2);
        Reading.Whole(codec, wire).Frames.Should().ContainSingle().Which.Should().HaveCount(0x0102);
    }

    [Fact]
    public void The_default_is_four_bytes_big_endian_and_64_KiB()
    {
        var codec = FrameCodec.LengthPrefixed();

        Encoded.By(codec, "x"u8.ToArray()).Should().Equal(0, 0, 0, 1, (byte)'x');
        (codec.MaxFrameSize, codec.MaxOverhead).Should().Be((65536, 4));
    }

    [Fact]
    public void A_frame_may_be_empty()
    {
        var codec = FrameCodec.LengthPrefixed(new LengthField { Size = 1 });

        Encoded.By(codec, Array.Empty<byte>()).Should().Equal(0);
        Reading.Whole(codec, 0, 0, 1, 7).Frames.Select(it => it.Length).Should().Equal(0, 0, 1);
    }

    [Fact]
    public void A_frame_of_the_maximum_is_taken_and_one_more_byte_is_not()
    {
        var codec = FrameCodec.LengthPrefixed(new LengthField { Size = 2 }, maxFrameSize: 5);

        Reading.Whole(codec, [0, 5, 1, 2, 3, 4, 5]).Frames.Should().ContainSingle();
        Encoded.By(codec, new byte[5]).Should().HaveCount(7);
        var reading = Reading.Whole(codec, [0, 5, 1, 2, 3, 4, 5, 0, 6]);
        reading.Frames.Should().ContainSingle("what came before is good");
        reading.Violation!.Message.Should().Be("length field is 6; valid is from 0 to 5");
        Encoded.Refusal(codec, new byte[6]).Message.Should().Contain("6 bytes").And.Contain("at most 5 bytes");
    }

    [Theory]
    [InlineData(false, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF)]
    [InlineData(false, 0x80, 0, 0, 0, 0, 0, 0, 0)]
    [InlineData(false, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF)]
    [InlineData(false, 0, 0, 0, 2, 0, 0, 0, 3)]
    [InlineData(true, 3, 0, 0, 0, 2, 0, 0, 0)]
    public void A_length_that_overflows_is_a_violation(bool littleEndian, params int[] field)
    {
        foreach (var adjustment in new[] { 0, FrameCodec.LargestMaxFrameSize, int.MinValue })
        {
            var codec = FrameCodec.LengthPrefixed(
                new LengthField { Size = 8, LittleEndian = littleEndian, Adjustment = adjustment }, FrameCodec.LargestMaxFrameSize);
            Reading.Whole(codec, [.. field.Select(it => (byte)it), 1, 2, 3]).Violation.Should().NotBeNull();
        }
    }

    [Fact]
    public void A_field_can_count_the_header_too()
    {
        var codec = FrameCodec.LengthPrefixed(new LengthField { Size = 2, IncludesHeader = true }, maxFrameSize: 10);

        Encoded.By(codec, "abc"u8.ToArray()).Should().Equal(0, 5, (byte)'a', (byte)'b', (byte)'c');
        Reading.Whole(codec, 0, 3, 9, 0, 2).Frames.Select(it => it.Length).Should().Equal(1, 0);
        Reading.Whole(codec, 0, 1).Violation!.Message.Should().Be("length field is 1; valid is from 2 to 12");
    }

    [Fact]
    public void An_adjustment_is_added_to_what_the_field_says()
    {
        // A type of one byte follows the field, which doesn't count it.
        var more = FrameCodec.LengthPrefixed(new LengthField { Size = 1, Adjustment = 1 }, maxFrameSize: 4);
        Encoded.By(more, [7, 8]).Should().Equal(1, 7, 8);
        Encoded.By(more, [7]).Should().Equal(0, 7);
        Encoded.Refusal(more, []).Message.Should().Contain("at least 1 bytes");
        Reading.Whole(more, 0, 7, 3, 7, 1, 2, 3).Frames.Select(it => it.Length).Should().Equal(1, 4);
        Reading.Whole(more, 4).Violation!.Message.Should().Be("length field is 4; valid is from 0 to 3");

        var less = FrameCodec.LengthPrefixed(new LengthField { Size = 1, Adjustment = -3 }, maxFrameSize: 4);
        Encoded.By(less, [7, 8]).Should().Equal(5, 7, 8);
        Reading.Whole(less, 3, 4, 9).Frames.Select(it => it.Length).Should().Equal(0, 1);
        Reading.Whole(less, 2).Violation!.Message.Should().Be("length field is 2; valid is from 3 to 7");
    }

    [Fact]
    public void A_header_is_dropped_with_what_stands_before_the_field()
    {
        var codec = FrameCodec.LengthPrefixed(new LengthField { Size = 1, Offset = 2 }, maxFrameSize: 9);

        Reading.Whole(codec, 0xCA, 0xFE, 1, 7).Frames.Should().ContainSingle().Which.Should().Equal(7);
        var used = new System.Buffers.ArrayBufferWriter<byte>();
        used.GetSpan(4).Fill(0xEE);
        codec.Encode([7], used);
        used.WrittenSpan.ToArray().Should().Equal(0, 0, 1, 7);
        codec.MaxOverhead.Should().Be(3);
    }

    [Fact]
    public void A_header_that_is_kept_belongs_to_the_frame_and_the_encoder_fills_the_length_in()
    {
        var field = new LengthField { Size = 2, Offset = 1, KeepHeader = true, IncludesHeader = true };
        var codec = FrameCodec.LengthPrefixed(field, maxFrameSize: 6);

        Reading.Whole(codec, 0xCA, 0, 5, 7, 8).Frames.Should().ContainSingle().Which.Should().Equal(0xCA, 0, 5, 7, 8);
        Encoded.By(codec, [0xCA, 0xEE, 0xEE, 7, 8]).Should().Equal(0xCA, 0, 5, 7, 8);
        Encoded.By(codec, [0xCA, 0, 0]).Should().Equal(0xCA, 0, 3);
        Encoded.Refusal(codec, [0xCA, 0]).Message.Should().Contain("at least 3 bytes");
        (codec.MaxFrameSize, codec.MaxOverhead).Should().Be((6, 0));
        Reading.Whole(codec, 0xCA, 0, 6, 1, 2, 3).Frames.Should().ContainSingle();
        Reading.Whole(codec, 0xCA, 0, 7).Violation!.Message.Should().Be("length field is 7; valid is from 3 to 6");
    }

    [Fact]
    public void The_maximum_is_no_more_than_the_field_can_state()
    {
        FrameCodec.LengthPrefixed(new LengthField { Size = 1 }).MaxFrameSize.Should().Be(255);
        FrameCodec.LengthPrefixed(new LengthField { Size = 1, IncludesHeader = true }).MaxFrameSize.Should().Be(254);
        FrameCodec.LengthPrefixed(new LengthField { Size = 2 }).MaxFrameSize.Should().Be(65535);
        Encoded.Refusal(FrameCodec.LengthPrefixed(new LengthField { Size = 1 }), new byte[256]).Message
            .Should().Contain("at most 255 bytes");
    }

    [Fact]
    public void A_frame_is_a_view_of_the_input()
    {
        var wire = new byte[] { 0, 0, 0, 2, 1, 2 };
        var input = new System.Buffers.ReadOnlySequence<byte>(wire);

        FrameCodec.LengthPrefixed().NewDecoder().TryDecode(ref input, out var frame).Should().BeTrue();
        wire[5] = 99;

        frame.FirstSpan.ToArray().Should().Equal(1, 99);
    }

    [Fact]
    public void A_peer_that_finishes_within_a_frame_violates_the_protocol()
    {
        Reading.Whole(FrameCodec.LengthPrefixed(), 0, 0, 0, 2, 1).Violation!.Message
            .Should().Be("what the peer finished with is 5 bytes of an incomplete frame; valid is a whole frame");
        Reading.Whole(FrameCodec.LengthPrefixed(), 0).Violation.Should().NotBeNull();
        Reading.Whole(FrameCodec.LengthPrefixed(), []).Violation.Should().BeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(16)]
    public void A_field_of_another_size_is_refused(int size) => FluentActions
        .Invoking(() => FrameCodec.LengthPrefixed(new LengthField { Size = size }))
        .Should().Throw<ArgumentOutOfRangeException>().WithMessage($"*1, 2, 4 or 8*{size}*");

    [Theory]
    [InlineData(-1)]
    [InlineData(1025)]
    public void An_offset_out_of_range_is_refused(int offset) => FluentActions
        .Invoking(() => FrameCodec.LengthPrefixed(new LengthField { Offset = offset }))
        .Should().Throw<ArgumentOutOfRangeException>().WithMessage($"*0 to 1024*{offset}*");

    [Theory]
    [InlineData(1, -256, 100)] // the field can't state as much
    [InlineData(4, 101, 100)] // every frame is too long
    [InlineData(1, int.MinValue, 100)]
    [InlineData(4, int.MaxValue, 100)]
    public void A_field_that_no_frame_fits_is_refused(int size, int adjustment, int max) => FluentActions
        .Invoking(() => FrameCodec.LengthPrefixed(new LengthField { Size = size, Adjustment = adjustment }, max))
        .Should().Throw<ArgumentException>().WithMessage($"No frame of at most {max} bytes*Adjustment = {adjustment}*");
}
