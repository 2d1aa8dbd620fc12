using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Xunit.Abstractions;

namespace Akka.Tests.Dispatch;

/// <summary>Dispatchers by the sections of their names, and what such a section may say besides.</summary>
public sealed class DispatcherConfigurationTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit(Config, output: output)
{
    private static readonly string Config =
        $$"""
        akka.loglevel = WARNING
        plain { throughput = 7 }
        other-name = plain
        name-of-a-name = other-name
        loop-1 = loop-2
        loop-2 = loop-1
        astray = nowhere
        list = [1]
        with-mailbox {
          mailbox-type = "{{typeof(OwnMailbox).AssemblyQualifiedName}}"
          mailbox-capacity = 100
          mailbox-push-timeout-time = 500ms
          stash-capacity = 3
        }
        with-mailbox-too = with-mailbox
        akka.actor.deployment {
          /configured { stash-capacity = 2 }
        }
        """;

    [Fact]
    public void A_dispatcher_without_type_is_like_the_default_one_otherwise()
    {
        var dispatcher = Sys.Dispatchers.Lookup("plain");

        (dispatcher.Id, dispatcher.Throughput).Should().Be(("plain", 7));
        dispatcher.Should().BeOfType(Sys.Dispatchers.DefaultGlobalDispatcher.GetType());
    }

    [Theory]
    [InlineData("other-name")]
    [InlineData("name-of-a-name")]
    public void A_dispatcher_can_have_other_names(string name)
    {
        Sys.Dispatchers.Lookup(name).Should().BeSameAs(Sys.Dispatchers.Lookup("plain"));
        Sys.ActorOf(TestKit.TestActors.EchoActor.Props(this).WithDispatcher(name)).Tell("hello");
        ExpectMsg("hello");
    }

    [Fact]
    public void Names_that_only_lead_to_each_other_are_refused() =>
        Assert.Throws<ConfigurationException>(() => Sys.Dispatchers.Lookup("loop-1"))
            .Message.Should().StartWith("Could not find a concrete dispatcher config after following").And.Contain("loop-1");

    [Theory]
    [InlineData("astray", "nowhere")]
    [InlineData("nowhere", "nowhere")]
    [InlineData("list", "list")]
    public void A_name_that_leads_to_no_section_is_refused(string name, string missing) =>
        Assert.Throws<ConfigurationException>(() => Sys.Dispatchers.Lookup(name)).Message.Should().Contain(missing);

    [Fact]
    public void There_is_a_dispatcher_on_the_task_scheduler()
    {
        Sys.ActorOf(TestKit.TestActors.EchoActor.Props(this).WithDispatcher("akka.actor.task-dispatcher")).Tell("hello");

        ExpectMsg("hello");
    }

    [Theory]
    [InlineData("with-mailbox")]
    [InlineData("with-mailbox-too")]
    public void A_dispatcher_can_bring_its_mailbox_and_the_size_of_stashes(string name)
    {
        Sys.ActorOf(Props.Create(() => new TellsStashCapacity()).WithDispatcher(name)).Tell("how much?");

        ExpectMsg(3);
    }

    [Fact]
    public void Props_say_more_of_the_stash_than_the_dispatcher_and_the_deployment_more_than_props()
    {
        var props = Props.Create(() => new TellsStashCapacity()).WithDispatcher("with-mailbox").WithStashCapacity(5);

        Sys.ActorOf(props).Tell("how much?");
        ExpectMsg(5);
        Sys.ActorOf(props, "configured").Tell("how much?");
        ExpectMsg(2);
    }

    public sealed class OwnMailbox(Settings settings, Config config) : BoundedDequeBasedMailbox(settings, config);

    private sealed class TellsStashCapacity : UntypedActor, IWithStash
    {
        public IStash Stash { get; set; } = null!;

        protected override void OnReceive(object message) => Sender.Tell(Stash.Capacity);
    }
}
