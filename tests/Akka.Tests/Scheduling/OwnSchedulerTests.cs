using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Akka.TestKit;

namespace Akka.Tests.Scheduling;

public sealed class OwnSchedulerTests
{
    [Fact]
    public async Task A_scheduler_of_ones_own_gets_the_whole_configuration()
    {
        var system = ActorSystem.Create("own", ConfigurationFactory.ParseString(
            $"own.key = value\nakka.stdout-loglevel = OFF\nakka.scheduler.implementation = \"{typeof(OwnScheduler).AssemblyQualifiedName}\""));

        var config = system.Scheduler.Should().BeOfType<OwnScheduler>().Which.Configuration;

        config.GetString("own.key").Should().Be("value");
        config.HasPath("akka.scheduler.tick-duration").Should().BeTrue();
        await system.Terminate();
    }

    [Fact]
    public async Task A_dispatcher_whose_actors_are_gone_ends_by_the_schedulers_time_even_if_that_is_at_once()
    {
        var system = ActorSystem.Create("hasty", ConfigurationFactory.ParseString(
            $"akka.stdout-loglevel = OFF\nakka.loglevel = OFF\nakka.scheduler.implementation = \"{typeof(HastyScheduler).AssemblyQualifiedName}\"\nforked {{ type = ForkJoinDispatcher, dedicated-thread-pool.thread-count = 1 }}"));
        var props = Props.Create<Actor.Echo>().WithDispatcher("forked");

        (await system.ActorOf(props).GracefulStop(TimeSpan.FromDays(1))).Should().BeTrue();

        (await system.ActorOf(props).Ask<string>("again", TimeSpan.FromSeconds(10))).Should().Be("again");
        await system.Terminate().WaitAsync(TimeSpan.FromSeconds(10));
    }

    public sealed class OwnScheduler(Config configuration, ILoggingAdapter log) : TestScheduler(configuration, log)
    {
        public Config Configuration { get; } = configuration;
    }
}
