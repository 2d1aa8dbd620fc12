using System.Text;
using Akka.IO;

namespace Akka.Tests.IO;

public sealed class ByteStringSpec
{
    private static readonly ByteString HelloWorld = ByteString.FromString("hello") + ByteString.FromString(" world");

    [Fact]
    public void Text_becomes_bytes_and_text_again()
    {
        ByteString.FromString("é").Count.Should().Be(2);
        ByteString.FromString("é").ToString().Should().Be("é");
        ByteString.FromString("é", Encoding.Latin1).Count.Should().Be(1);
        ByteString.FromString("é", Encoding.Latin1).ToString(Encoding.Latin1).Should().Be("é");
        HelloWorld.ToString().Should().Be("hello world");
        ByteString.FromString("").IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void Joined_pieces_are_not_compact_until_they_are_compacted()
    {
        HelloWorld.IsCompact.Should().BeFalse();
        HelloWorld.Compact().IsCompact.Should().BeTrue();
        HelloWorld.Compact().Should().Equal(HelloWorld);
        (HelloWorld + ByteString.Empty).Count.Should().Be(11);
        (ByteString.Empty + HelloWorld).Count.Should().Be(11);
    }

    [Fact]
    public void Joining_with_null_is_an_error()
    {
        HelloWorld.Invoking(it => it.Concat(null!)).Should().Throw<ArgumentNullException>();
        HelloWorld.Invoking(it => it + null!).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Every_slice_is_the_part_of_the_array()
    {
        var pieces = new byte[][] { [1], [2, 3, 4], [5, 6], [7], [8, 9, 10, 11] };
        var rope = pieces.Aggregate(ByteString.Empty, (all, piece) => all + ByteString.FromBytes(piece));
        var array = pieces.SelectMany(it => it).ToArray();
        for (var index = 0; index <= array.Length; index++)
        {
            rope.Slice(index).ToArray().Should().Equal(array[index..]);
            for (var count = 0; count <= array.Length - index; count++)
            {
                var slice = rope.Slice(index, count);
                slice.ToArray().Should().Equal(array[index..(index + count)]);
                slice.Should().Equal(array[index..(index + count)]);
                slice.Count.Should().Be(count);
                (slice == ByteString.CopyFrom(array, index, count)).Should().BeTrue();
                slice.GetHashCode().Should().Be(ByteString.CopyFrom(array, index, count).GetHashCode());
            }
        }
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 12)]
    [InlineData(3, -1)]
    public void A_slice_out_of_range_is_an_error(int index, int count) =>
        HelloWorld.Invoking(it => it.Slice(index, count)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Bytes_are_found_by_their_position()
    {
        Enumerable.Range(0, 11).Select(it => HelloWorld[it]).Should().Equal("hello world"u8.ToArray());
        HelloWorld.Invoking(it => it[11]).Should().Throw<IndexOutOfRangeException>();
        HelloWorld.Invoking(it => it[-1]).Should().Throw<IndexOutOfRangeException>();
    }

    [Fact]
    public void Positions_are_found_by_their_byte()
    {
        HelloWorld.IndexOf((byte)'o').Should().Be(4);
        HelloWorld.IndexOf((byte)'o', 4).Should().Be(4);
        HelloWorld.IndexOf((byte)'o', 5).Should().Be(7);
        HelloWorld.IndexOf((byte)'o', 8).Should().Be(-1);
        HelloWorld.IndexOf((byte)'o', 50).Should().Be(-1);
        HelloWorld.IndexOf((byte)'z').Should().Be(-1);
        HelloWorld.Invoking(it => it.IndexOf((byte)'o', -1)).Should().Throw<IndexOutOfRangeException>();
    }

    [Fact]
    public void Substrings_are_found_across_pieces()
    {
        HelloWorld.HasSubstring(ByteString.FromString("lo w"), 3).Should().BeTrue();
        HelloWorld.HasSubstring(ByteString.FromString("lo w"), 2).Should().BeFalse();
        HelloWorld.HasSubstring(ByteString.FromString("worldx"), 6).Should().BeFalse();
        HelloWorld.HasSubstring(HelloWorld, 20).Should().BeFalse();
        HelloWorld.HasSubstring(ByteString.Empty, 2).Should().BeTrue();
    }

    [Fact]
    public void Equality_is_about_the_bytes_and_not_the_pieces()
    {
        var same = ByteString.FromString("hell") + ByteString.FromString("o w") + ByteString.FromString("orld");
        (HelloWorld == same).Should().BeTrue();
        HelloWorld.Equals((object)same).Should().BeTrue();
        HelloWorld.GetHashCode().Should().Be(same.GetHashCode());
        (HelloWorld != ByteString.FromString("hello-world")).Should().BeTrue();
        (HelloWorld == ByteString.FromString("hello worl")).Should().BeFalse();
        HelloWorld.Equals((object?)null).Should().BeFalse();
        (HelloWorld == null!).Should().BeFalse();
    }

    [Fact]
    public void Copying_takes_as_many_as_asked_for_and_there_are()
    {
        var target = new byte[20];
        HelloWorld.CopyTo(target, 0, 20).Should().Be(11);
        HelloWorld.CopyTo(target, 2, 4).Should().Be(4);
        Encoding.ASCII.GetString(target, 0, 8).Should().Be("hehellwo");
        var memory = new Memory<byte>(new byte[24]);
        HelloWorld.CopyTo(ref memory, 3, 5).Should().Be(5);
        Encoding.ASCII.GetString(memory.Span.Slice(3, 5)).Should().Be("hello");
        HelloWorld.CopyTo(ref memory).Should().Be(11);
        Span<byte> span = stackalloc byte[11];
        HelloWorld.CopyTo(ref span).Should().Be(11);
        Encoding.ASCII.GetString(span).Should().Be("hello world");
    }

    [Fact]
    public void Copying_to_where_there_is_no_room_is_an_error()
    {
        HelloWorld.Invoking(it => it.CopyTo(new byte[4], 2, 4)).Should().Throw<ArgumentException>();
        HelloWorld.Invoking(it => it.CopyTo(new byte[4], -1, 4)).Should().Throw<ArgumentException>();
        HelloWorld.Invoking(it => it.CopyTo(new byte[4], 0, -1)).Should().Throw<ArgumentException>();
        HelloWorld.Invoking(it =>
        {
            Span<byte> span = new byte[4];
            it.CopyTo(ref span);
        }).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Wrapping_shares_and_copying_does_not()
    {
        byte[] array = [1, 2, 3];
        var wrapped = ByteString.FromBytes(array);
        var copied = ByteString.CopyFrom(array);
        var converted = (ByteString)array;
        array[0] = 9;
        wrapped[0].Should().Be(9);
        copied[0].Should().Be(1);
        converted[0].Should().Be(1);

        var taken = (byte[])wrapped;
        taken[1] = 9;
        wrapped.ToArray()[2] = 9;
        wrapped.Should().Equal(9, 2, 3);
    }

    [Fact]
    public void All_ways_of_making_one_agree()
    {
        byte[] array = [0, 1, 2, 3, 4, 5];
        byte[] middle = [2, 3, 4];
        var parts = new[] { new ArraySegment<byte>(array, 2, 1), new ArraySegment<byte>(array, 3, 0), new ArraySegment<byte>(array, 3, 2) };
        ByteString.FromBytes(array, 2, 3).Should().Equal(middle);
        ByteString.FromBytes(new ArraySegment<byte>(array, 2, 3)).Should().Equal(middle);
        ByteString.FromBytes(parts).Should().Equal(middle);
        ByteString.FromBytes(middle).Should().Equal(middle);
        ByteString.CopyFrom(array, 2, 3).Should().Equal(middle);
        ByteString.CopyFrom(new ArraySegment<byte>(array, 2, 3)).Should().Equal(middle);
        ByteString.CopyFrom(parts).Should().Equal(middle);
        ByteString.CopyFrom(parts).IsCompact.Should().BeTrue();
        ByteString.CopyFrom(array.AsMemory(2, 3)).Should().Equal(middle);
        ByteString.CopyFrom(array.AsMemory(), 2, 3).Should().Equal(middle);
        ByteString.CopyFrom(array.AsSpan(2, 3)).Should().Equal(middle);
        ByteString.CopyFrom(array.AsSpan(), 2, 3).Should().Equal(middle);
    }

    [Fact]
    public void A_part_outside_of_the_array_is_an_error()
    {
        FluentActions.Invoking(() => ByteString.FromBytes(new byte[3], 2, 5)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ByteString.FromBytes(new byte[3], -1, 2)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ByteString.CopyFrom(new byte[3], 2, 5)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task Streams_get_all_bytes()
    {
        using var stream = new MemoryStream();
        HelloWorld.WriteTo(stream);
        await HelloWorld.WriteToAsync(stream);
        stream.ToArray().Should().Equal("hello worldhello world"u8.ToArray());
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_hundred_thousand_pieces_joined_one_by_one_work_like_one()
    {
        var left = ByteString.Empty;
        var right = ByteString.Empty;
        for (var i = 0; i < 100_000; i++)
        {
            left += ByteString.FromBytes([(byte)i]);
            right = ByteString.FromBytes([(byte)(99_999 - i)]) + right;
        }

        (left == right).Should().BeTrue();
        left.Slice(10, 99_000).Count.Should().Be(99_000);
        left.ToArray().Should().HaveCount(100_000);
    }
}
