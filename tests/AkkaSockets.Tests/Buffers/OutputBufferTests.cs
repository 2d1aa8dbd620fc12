using AkkaSockets.Buffers;
using FsCheck;
using FsCheck.Fluent;

namespace AkkaSockets.Tests.Buffers;

public sealed class OutputBufferTests
{
    [Fact]
    public void Small_writes_coalesce_into_one_batch()
    {
        var buffer = new OutputBuffer();
        buffer.Append("Hello "u8);
        buffer.Append("World"u8);

        Joined(buffer.Take(1000)).Should().Equal("Hello World"u8.ToArray());
        (buffer.Waiting, buffer.InFlight, buffer.Unsent).Should().Be((0, 11, 11));
        buffer.Release().Should().Be(11);
        buffer.Unsent.Should().Be(0);
    }

    [Fact]
    public void What_is_appended_during_a_flight_waits_for_the_next()
    {
        var buffer = new OutputBuffer();
        buffer.Append("first"u8);
        var batch = buffer.Take(1000);
        buffer.Append("second"u8);

        Joined(batch).Should().Equal("first"u8.ToArray());
        (buffer.Waiting, buffer.InFlight).Should().Be((6, 5));
        buffer.Release();
        Joined(buffer.Take(1000)).Should().Equal("second"u8.ToArray());
    }

    [Fact]
    public void A_second_batch_before_the_release_of_the_first_is_an_error()
    {
        var buffer = new OutputBuffer();
        buffer.Append("first"u8);
        buffer.Take(1000);
        buffer.Append("second"u8);

        buffer.Invoking(it => it.Take(1000)).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void The_callers_memory_can_be_reused_at_once()
    {
        var buffer = new OutputBuffer();
        var mine = "mine"u8.ToArray();
        buffer.Append(mine);
        mine.AsSpan().Clear();

        Joined(buffer.Take(1000)).Should().Equal("mine"u8.ToArray());
    }

    [Fact]
    public void Discarding_forgets_everything()
    {
        var buffer = new OutputBuffer();
        buffer.Append(new byte[1000]);
        buffer.Take(1000);
        buffer.Append(new byte[200_000]);

        buffer.Discard();

        buffer.Unsent.Should().Be(0);
        buffer.Take(1000).Should().BeEmpty();
    }

    [Fact]
    public void Any_writes_in_batches_of_any_size_come_out_in_order_and_bounded() => Check.QuickThrowOnFailure(
        Prop.ForAll(
            ArbMap.Default.ArbFor<(NonNegativeInt Length, bool Flush)[]>(),
            ArbMap.Default.ArbFor<PositiveInt>(),
            (steps, max) =>
            {
                var maxBytes = OutputBuffer.MaxBlockSize + max.Get;
                var buffer = new OutputBuffer();
                var written = new MemoryStream();
                var sent = new MemoryStream();
                foreach (var (length, flush) in steps)
                {
                    var bytes = Enumerable.Range(0, length.Get * 97).Select(i => (byte)(i + written.Length)).ToArray();
                    buffer.Append(bytes);
                    written.Write(bytes);
                    if (flush)
                        Send(buffer, maxBytes, sent);
                }

                while (buffer.Waiting > 0)
                    Send(buffer, maxBytes, sent);
                return sent.ToArray().AsSpan().SequenceEqual(written.ToArray());
            }));

    private static void Send(OutputBuffer buffer, int maxBytes, MemoryStream sent)
    {
        var batch = Joined(buffer.Take(maxBytes));
        batch.Length.Should().BeLessThanOrEqualTo(maxBytes);
        sent.Write(batch);
        buffer.Release().Should().Be(batch.Length);
    }

    private static byte[] Joined(IEnumerable<ArraySegment<byte>> segments) => segments.SelectMany(segment => segment).ToArray();

    [Fact]
    public void Shared_bytes_are_sent_as_they_are_and_never_written_to()
    {
        var all = new byte[4096];
        Array.Fill(all, (byte)1, 100, 2000);
        var buffer = new OutputBuffer();
        buffer.AppendShared(all.AsMemory(100, 2000));
        buffer.Append("gone"u8);
        buffer.Remove(4);
        buffer.Append("kept"u8);

        var batch = buffer.Take(int.MaxValue);
        batch.SelectMany(segment => segment).Should().Equal([.. Enumerable.Repeat((byte)1, 2000), .. "kept"u8]);
        all.Count(it => it != 0).Should().Be(2000);
        buffer.Release().Should().Be(2004);
    }

    [Fact]
    public void What_was_appended_last_can_be_taken_back_over_many_blocks()
    {
        var buffer = new OutputBuffer();
        buffer.Append("stays"u8);
        var bytes = new byte[500_000];
        new Random(1).NextBytes(bytes);
        buffer.Append(bytes);
        buffer.Remove(bytes.Length);

        buffer.Waiting.Should().Be(5);
        buffer.Append("!"u8);
        buffer.Take(int.MaxValue).SelectMany(segment => segment).Should().Equal("stays!"u8.ToArray());
    }
}
