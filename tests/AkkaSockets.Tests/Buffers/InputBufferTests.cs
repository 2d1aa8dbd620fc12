using System.Buffers;
using AkkaSockets.Buffers;

namespace AkkaSockets.Tests.Buffers;

public sealed class InputBufferTests
{
    [Fact]
    public void What_comes_in_any_pieces_and_is_consumed_in_any_others_stays_in_order()
    {
        var random = new Random(7);
        var bytes = new byte[300_000];
        random.NextBytes(bytes);
        var buffer = new InputBuffer();
        var consumed = new List<byte>();
        for (var sent = 0; sent < bytes.Length;)
        {
            var count = Math.Min(random.Next(1, 5000), bytes.Length - sent);
            bytes.AsSpan(sent, count).CopyTo(buffer.Extend(count));
            sent += count;
            var taken = random.Next(0, (int)buffer.Length + 1);
            consumed.AddRange(buffer.Unread.Slice(0, taken).ToArray());
            buffer.Consume(taken);
        }

        consumed.AddRange(buffer.Unread.ToArray());
        consumed.Should().Equal(bytes);
    }

    [Fact]
    public void A_peer_that_dribbles_takes_few_arrays()
    {
        var buffer = new InputBuffer();
        for (var i = 0; i < 10_000; i++)
            buffer.Extend(1)[0] = 1;

        var arrays = 0;
        foreach (var _ in buffer.Unread)
            arrays++;
        arrays.Should().BeLessThan(16);
        buffer.Length.Should().Be(10_000);
    }

    [Fact]
    public void Discarded_it_holds_nothing_and_can_be_used_on()
    {
        var buffer = new InputBuffer();
        buffer.Extend(100);
        buffer.Discard();

        (buffer.Length, buffer.Unread.Length).Should().Be((0, 0));
        "x"u8.CopyTo(buffer.Extend(1));
        buffer.Unread.ToArray().Should().Equal("x"u8.ToArray());
    }
}
