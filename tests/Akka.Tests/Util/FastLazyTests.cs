using System.Collections.Concurrent;
using Akka.Util;

namespace Akka.Tests.Util;

public sealed class FastLazyTests
{
    [Fact]
    public void The_value_is_made_when_it_is_asked_for()
    {
        var made = 0;
        var lazy = new FastLazy<int>(() => ++made);

        (lazy.IsValueCreated(), made).Should().Be((false, 0));
        (lazy.Value, lazy.Value).Should().Be((1, 1));
        lazy.IsValueCreated().Should().BeTrue();
    }

    [Fact]
    public async Task Threads_that_ask_meanwhile_get_the_same_value()
    {
        var made = 0;
        using var begun = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var lazy = new FastLazy<object>(() =>
        {
            Interlocked.Increment(ref made);
            begun.Set();
            go.Wait(TimeSpan.FromSeconds(10));
            return new object();
        });

        var values = new ConcurrentBag<object>();
        var tasks = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(() => values.Add(lazy.Value), TaskCreationOptions.LongRunning)).ToArray();
        begun.Wait(TimeSpan.FromSeconds(10)).Should().BeTrue();
        lazy.IsValueCreated().Should().BeFalse();
        go.Set();
        await Task.WhenAll(tasks);

        made.Should().Be(1);
        values.Should().HaveCount(4);
        values.Distinct().Should().ContainSingle();
    }

    [Fact]
    public void What_its_function_throws_is_thrown_each_time()
    {
        var calls = 0;
        var lazy = new FastLazy<int>(() => throw new InvalidOperationException($"{++calls}"));

        for (var i = 0; i < 2; i++)
            lazy.Invoking(it => it.Value).Should().Throw<InvalidOperationException>().WithMessage("1");
        lazy.IsValueCreated().Should().BeFalse();
    }

    [Fact]
    public void There_must_be_a_function()
    {
        var making = () => new FastLazy<int>(null!);

        making.Should().Throw<ArgumentNullException>().WithParameterName("producer");
    }
}
