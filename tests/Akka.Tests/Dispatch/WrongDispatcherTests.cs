using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Tests.Actor;
using Xunit.Abstractions;

namespace Akka.Tests.Dispatch;

/// <summary>What happens when a dispatcher's section makes no sense.</summary>
public sealed class WrongDispatcherTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit(Config, output: output)
{
    private static readonly string Config =
        $$"""
        akka.loglevel = WARNING
        no-type { type = "No.Such.Type, Nowhere" }
        no-configurator { type = "Akka.Event.DefaultLogger, Akka" }
        no-executor { executor = "No.Such.Executor, Nowhere" }
        failing { executor = "{{typeof(Failing).AssemblyQualifiedName}}" }
        no-thread { type = ForkJoinDispatcher, dedicated-thread-pool.thread-count = 0 }
        no-threads { executor = fork-join-executor, fork-join-executor.parallelism-max = 0 }
        no-kind { type = ForkJoinDispatcher, dedicated-thread-pool { thread-count = 1, threadtype = heavy } }
        """;

    [Theory]
    [InlineData("no-type")]
    [InlineData("no-executor")]
    public void It_is_refused_with_the_actor(string dispatcher) =>
        FluentActions.Invoking(() => Sys.ActorOf(Props.Create<Echo>().WithDispatcher(dispatcher))).Should().Throw<ConfigurationException>();

    [Theory]
    [Trait("Upstream", "defect")] // It doesn't tell what would be valid, or runs the actor all the same, or never.
    [InlineData("no-type", "no-type.type is [No.Such.Type, Nowhere]*Dispatcher, PinnedDispatcher*MessageDispatcherConfigurator*")]
    [InlineData("no-configurator", "no-configurator.type is [Akka.Event.DefaultLogger, Akka]*MessageDispatcherConfigurator*")]
    [InlineData("no-executor", "no-executor.executor is [No.Such.Executor, Nowhere]*channel-executor, fork-join-executor*ExecutorServiceConfigurator*")]
    [InlineData("failing", "failing.executor is [*Failing*can't be made: as it was told")]
    [InlineData("no-thread", "no-thread.dedicated-thread-pool.thread-count is 0; valid is 1 or more.")]
    [InlineData("no-threads", "no-threads.fork-join-executor.parallelism-max is 0; valid is 1 or more.")]
    [InlineData("no-kind", "no-kind.dedicated-thread-pool.threadtype is [heavy]; valid are background and foreground.")]
    public void And_its_key_its_value_and_what_is_valid_are_told(string dispatcher, string message) =>
        FluentActions.Invoking(() => Sys.Dispatchers.Lookup(dispatcher)).Should().Throw<ConfigurationException>().WithMessage(message);

    [Fact]
    public void A_section_is_found_by_its_names()
    {
        Config all = "a { x = 1 }\nb = a\nc = b\nloop = loop\nlist = [1]";

        Dispatchers.GetConfig(all, "a").GetInt("x").Should().Be(1);
        Dispatchers.GetConfig(all, "c").GetInt("x").Should().Be(1);
        foreach (var nowhere in new[] { "d", "loop", "list" })
            Dispatchers.GetConfig(all, nowhere).IsEmpty.Should().BeTrue();
        Dispatchers.GetConfig(all, "b", 20).IsEmpty.Should().BeTrue("too many names have been followed");
    }

    public sealed class Failing : ExecutorServiceConfigurator
    {
        public Failing(Config config, IDispatcherPrerequisites prerequisites) : base(config, prerequisites) =>
            throw new InvalidOperationException("as it was told");

        public override ExecutorService Produce(string id) => throw new NotSupportedException();
    }
}
