using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Events;

public sealed class ShutdownLoggingTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = WARNING", output: output)
{
    [Fact]
    public async Task A_system_with_nothing_but_the_defaults_tells_of_its_end_until_the_loggers_have_stopped()
    {
        var system = ActorSystem.Create("defaults", ConfigurationFactory.Default());
        system.EventStream.Subscribe(TestActor, typeof(Debug));

        await system.Terminate();

        FishForMessage<Debug>(debug => debug.Message is "System shutdown initiated");
        FishForMessage<Debug>(debug => debug.Message is "Shutting down: StandardOutLogger started").LogSource.Should().Be(nameof(EventStream));
        FishForMessage<Debug>(debug => debug.Message is "All default loggers stopped").LogClass.Should().Be<EventStream>();
    }
}
