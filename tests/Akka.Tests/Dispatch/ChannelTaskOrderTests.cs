using System.Collections.Concurrent;
using Akka.Dispatch;
using Xunit.Abstractions;

namespace Akka.Tests.Dispatch;

/// <summary>Which task comes first when there is only one thread. (With one thread Akka.NET's runs nothing.)</summary>
[Trait("Upstream", "defect")]
public sealed class ChannelTaskOrderTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit(
    """
    akka.loglevel = WARNING
    akka.channel-scheduler { parallelism-min = 1, parallelism-max = 1, work-max = 3 }
    """,
    output: output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentQueue<string> _ran = new();

    private ChannelTaskScheduler Schedulers => ChannelTaskScheduler.Get(Sys);

    [Fact]
    public async Task More_urgent_tasks_run_first_and_idle_ones_last()
    {
        await WhileBusy(Schedulers.High, () =>
        [
            Start(Schedulers.Idle, "idle"), Start(Schedulers.Low, "low"), Start(Schedulers.Normal, "normal"), Start(Schedulers.High, "high")
        ]);

        _ran.Should().Equal("high", "normal", "low", "idle");
    }

    [Fact]
    public async Task Urgent_tasks_do_not_wait_for_normal_ones()
    {
        await WhileBusy(Schedulers.Normal, () => [Start(Schedulers.Normal, "normal"), Start(Schedulers.High, "high")]);

        _ran.Should().Equal("high", "normal");
    }

    [Fact]
    public async Task A_low_task_gets_its_turn_after_some_normal_ones()
    {
        await WhileBusy(Schedulers.High, () =>
            [.. Enumerable.Range(0, 10).Select(i => Start(Schedulers.Normal, $"normal {i}")), Start(Schedulers.Low, "low")]);

        _ran.ToList().IndexOf("low").Should().Be(3);
        _ran.Where(it => it != "low").Should().Equal(Enumerable.Range(0, 10).Select(i => $"normal {i}"));
    }

    [Fact]
    public async Task No_more_tasks_run_at_once_than_there_may()
    {
        var (running, most) = (0, 0);
        var tasks = Enumerable.Range(0, 50).Select(i => Start(i % 2 == 0 ? Schedulers.Normal : Schedulers.High, "", () =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            Thread.Yield();
            Interlocked.Decrement(ref running);
        })).ToList();

        await Task.WhenAll(tasks).WaitAsync(Patience);

        most.Should().Be(1);
    }

    [Fact]
    public async Task A_task_may_wait_for_another_one_though_there_is_one_thread()
    {
        var outer = Start(Schedulers.Normal, "outer", () => Start(Schedulers.Normal, "inner").Wait());

        await outer.WaitAsync(Patience);

        _ran.Should().Equal("inner", "outer");
    }

    private Task Start(TaskScheduler scheduler, string name, Action? action = null) => Task.Factory.StartNew(
        () =>
        {
            action?.Invoke();
            _ran.Enqueue(name);
        },
        CancellationToken.None,
        TaskCreationOptions.None,
        scheduler);

    private static async Task WhileBusy(TaskScheduler scheduler, Func<IEnumerable<Task>> start)
    {
        using var busy = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var blocking = Task.Factory.StartNew(
            () =>
            {
                busy.Set();
                go.Wait(Patience);
            },
            CancellationToken.None,
            TaskCreationOptions.None,
            scheduler);
        busy.Wait(Patience).Should().BeTrue();
        var tasks = start().Append(blocking).ToList();
        go.Set();
        await Task.WhenAll(tasks).WaitAsync(Patience);
    }
}
