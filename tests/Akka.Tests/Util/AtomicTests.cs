using Akka.Util;
using Akka.Util.Internal;

namespace Akka.Tests.Util;

public sealed class AtomicTests
{
    [Fact]
    public void A_counter_answers_the_number_before_or_after_as_its_method_says()
    {
        var counter = new AtomicCounter(5);

        counter.GetAndIncrement().Should().Be(5);
        counter.IncrementAndGet().Should().Be(7);
        counter.Next().Should().Be(8);
        counter.GetAndAdd(2).Should().Be(8);
        counter.AddAndGet(2).Should().Be(12);
        counter.GetAndDecrement().Should().Be(12);
        counter.DecrementAndGet().Should().Be(10);
        counter.GetAndSet(3).Should().Be(10);
        counter.CompareAndSet(4, 9).Should().BeFalse();
        counter.CompareAndSet(3, 9).Should().BeTrue();
        counter.Current.Should().Be(9);
        counter.Reset();
        counter.Current.Should().Be(0);
    }

    [Fact]
    public void A_long_counter_does_so_too()
    {
        var counter = new AtomicCounterLong(int.MaxValue);

        counter.GetAndIncrement().Should().Be(int.MaxValue);
        counter.IncrementAndGet().Should().Be(int.MaxValue + 2L);
        counter.Next().Should().Be(int.MaxValue + 3L);
        counter.GetAndAdd(-3).Should().Be(int.MaxValue + 3L);
        counter.AddAndGet(1).Should().Be(int.MaxValue + 1L);
        counter.DecrementAndGet().Should().Be(int.MaxValue);
        counter.GetAndSet(3).Should().Be(int.MaxValue);
        counter.CompareAndSet(4, 9).Should().BeFalse();
        counter.CompareAndSet(3, 9).Should().BeTrue();
        counter.ToString().Should().Be("9");
        counter.Reset();
        counter.Current.Should().Be(0);
    }

    [Fact]
    public void The_first_number_of_a_new_counter_is_zero()
    {
        new AtomicCounter().Next().Should().Be(0);
        new AtomicCounterLong().Next().Should().Be(0);
    }

    [Fact]
    public void No_count_is_lost_between_threads()
    {
        var counter = new AtomicCounter();
        var longCounter = new AtomicCounterLong();

        Parallel.For(0, 10_000, _ =>
        {
            counter.Next();
            longCounter.Next();
        });

        counter.Current.Should().Be(9_999);
        longCounter.Current.Should().Be(9_999);
    }

    [Fact]
    public void A_switch_changes_only_from_the_state_that_is_expected()
    {
        var atomic = new AtomicBoolean();

        atomic.CompareAndSet(true, true).Should().BeFalse();
        atomic.CompareAndSet(false, true).Should().BeTrue();
        atomic.Value.Should().BeTrue();
        ((bool)atomic).Should().BeTrue();
        atomic.GetAndSet(false).Should().BeTrue();
        atomic.Value.Should().BeFalse();
        atomic.Value = true;
        atomic.Value.Should().BeTrue();
    }

    [Fact]
    public void Only_one_of_many_threads_wins_a_switch()
    {
        var atomic = new AtomicBoolean();
        var winners = 0;

        Parallel.For(0, 1_000, _ =>
        {
            if (atomic.CompareAndSet(false, true))
                Interlocked.Increment(ref winners);
        });

        winners.Should().Be(1);
    }

    [Fact]
    public void A_reference_is_replaced_only_if_it_is_the_expected_object()
    {
        var first = new string('a', 1);
        var twin = new string('a', 1);
        var atomic = new AtomicReference<string>(first);

        atomic.CompareAndSet(twin, "b").Should().BeFalse("equal is not the same");
        atomic.CompareAndSet(first, "b").Should().BeTrue();
        atomic.GetAndSet("c").Should().Be("b");
        atomic.Value.Should().Be("c");
        ((string?)atomic).Should().Be("c");
        new AtomicReference<string>().Value.Should().BeNull();
    }
}
