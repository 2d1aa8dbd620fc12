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

    public sealed class OwnScheduler(Config configuration, ILoggingAdapter log) : TestScheduler(configuration, log)
    {
        public Config Configuration { get; } = configuration;
    }
}
