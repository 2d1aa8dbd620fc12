using Xunit.Abstractions;

namespace Akka.Tests.Dispatch;

public sealed class DispatcherTurnTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit(
    """
    akka.loglevel = WARNING
    often { type = ForkJoinDispatcher, dedicated-thread-pool.thread-count = 1, throughput = 2 }
    seldom { type = ForkJoinDispatcher, dedicated-thread-pool.thread-count = 1, throughput = 100 }
    timed { type = ForkJoinDispatcher, dedicated-thread-pool.thread-count = 1, throughput = 100, throughput-deadline-time = 5ms }
    """,
    output: output)
{
    [Fact]
    public void After_as_many_messages_as_the_throughput_says_another_actor_gets_its_turn()
    {
        using var turns = new Turns(Sys, "often", TestActor, 20);

        // Akka.NET handles one more than it says.
        ReceiveN(21).ToList().IndexOf("second").Should().BeInRange(1, 3);
    }

    [Fact]
    public void Before_that_it_does_not()
    {
        using var turns = new Turns(Sys, "seldom", TestActor, 20);

        ReceiveN(21).ToList().IndexOf("second").Should().Be(20);
    }

    [Fact]
    public void It_gets_it_earlier_when_the_time_is_up()
    {
        using var turns = new Turns(Sys, "timed", TestActor, 20, () =>
        {
            var begun = Environment.TickCount64;
            SpinWait.SpinUntil(() => Environment.TickCount64 - begun > 20);
        });

        ReceiveN(21).ToList().IndexOf("second").Should().Be(0);
    }

    [Fact]
    public void The_settings_are_those_of_the_dispatcher()
    {
        (Sys.Dispatchers.Lookup("timed").Throughput, Sys.Dispatchers.Lookup("timed").ThroughputDeadlineTime)
            .Should().Be((100, TimeSpan.FromMilliseconds(5).Ticks));
        Sys.Dispatchers.Lookup("often").ThroughputDeadlineTime.Should().BeNull();
    }
}
