using Akka.Actor;

namespace Akka.Tests.Scheduling;

/// <summary>Rule 23, when cancelling and becoming due happen at the same time.</summary>
public sealed class CancellationRaceTests : TestKit.Xunit2.TestKit
{
    private const int Timers = 3_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Work_that_is_cancelled_about_when_it_is_due_runs_once_or_not_at_all_and_the_rest_once(int seed)
    {
        var random = new Random(seed);
        var runs = new int[Timers];
        var refused = new int[Timers];
        var cancelables = new Cancelable[Timers];
        for (var i = 0; i < Timers; i++)
        {
            var index = i;
            var cancelable = cancelables[i] = new Cancelable(Sys.Scheduler);
            Sys.Scheduler.Advanced.ScheduleOnce(TimeSpan.FromMilliseconds(random.Next(40)), () => Interlocked.Increment(ref runs[index]), cancelable);
        }

        Parallel.For(0, Timers, i =>
        {
            if (i % 3 == 0)
                return;
            cancelables[i].Cancel();
            // What had not begun before the cancel never does.
            if (Volatile.Read(ref runs[i]) == 0)
                Volatile.Write(ref refused[i], 1);
        });
        Sys.Scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(100), TestActor, "all were due", TestActor);
        ExpectMsg("all were due");

        for (var i = 0; i < Timers; i++)
            runs[i].Should().BeInRange(i % 3 == 0 ? 1 : 0, 1, "timer {0}", i);
        runs.Where((_, i) => refused[i] == 1).Sum().Should().BeLessThan(100, "only what was just about to run could still do it");
    }

    [Fact]
    public void Repeated_work_that_cancels_itself_is_not_repeated()
    {
        var runs = 0;
        var cancelable = new Cancelable(Sys.Scheduler);
        Sys.Scheduler.Advanced.ScheduleRepeatedly(
            TimeSpan.Zero,
            TimeSpan.FromMilliseconds(10),
            () =>
            {
                runs++;
                cancelable.Cancel();
            },
            cancelable);
        Sys.Scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(150), TestActor, "after", TestActor);

        ExpectMsg("after");

        runs.Should().Be(1);
    }

    [Fact]
    public void Whoever_cancels_first_the_others_do_no_harm()
    {
        for (var round = 0; round < 200; round++)
        {
            var cancelable = new Cancelable(Sys.Scheduler);
            var called = 0;
            using var registration = cancelable.Token.Register(() => Interlocked.Increment(ref called));

            Parallel.For(0, 4, _ => cancelable.Cancel());

            cancelable.IsCancellationRequested.Should().BeTrue();
            AwaitCondition(() => Volatile.Read(ref called) == 1);
        }
    }
}
