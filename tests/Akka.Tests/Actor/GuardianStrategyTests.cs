using Akka.Actor;
using Akka.Configuration;

namespace Akka.Tests.Actor;

/// <summary>How the supervisor of the top-level actors treats their failures, as the configuration says.</summary>
public sealed class GuardianStrategyTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly Config Quiet = "akka { loglevel = OFF, stdout-loglevel = OFF, loggers = [] }";

    [Fact]
    public async Task By_default_top_level_actors_are_restarted()
    {
        using var system = ActorSystem.Create("default", Quiet);
        var actor = await Failed(system);

        (await actor.Ask<int>("count", Patience)).Should().Be(1);
    }

    [Fact]
    public async Task They_can_be_stopped()
    {
        using var system = With("Akka.Actor.StoppingSupervisorStrategy");
        var actor = system.ActorOf(Hooks.Props(ActorRefs.Nobody, "a"));
        var end = actor.WatchAsync();

        actor.Tell(Failing.With("oops"));

        (await end.WaitAsync(Patience)).Should().BeTrue();
    }

    [Fact]
    public async Task A_class_of_the_application_can_say_what_is_done()
    {
        using var system = With(typeof(Resuming).AssemblyQualifiedName!);
        var actor = await Failed(system);

        (await actor.Ask<int>("count", Patience)).Should().Be(3);
    }

    [Fact]
    public async Task One_failure_can_concern_all_top_level_actors()
    {
        using var system = With(typeof(StoppingAll).AssemblyQualifiedName!);
        var other = system.ActorOf(Hooks.Props(ActorRefs.Nobody, "other"));
        var end = other.WatchAsync();

        system.ActorOf(Hooks.Props(ActorRefs.Nobody, "a")).Tell(Failing.With("oops"));

        (await end.WaitAsync(Patience)).Should().BeTrue();
    }

    [Fact]
    public async Task A_failure_that_is_escalated_beyond_the_guardian_ends_the_system_in_an_orderly_way()
    {
        using var system = With(typeof(Escalating).AssemblyQualifiedName!);
        var ended = new TaskCompletionSource();
        var other = system.ActorOf(Props.Create(() => new Tells(ended)));
        await other.Ask<string>("started?", Patience);

        system.ActorOf(Hooks.Props(ActorRefs.Nobody, "a")).Tell(Failing.With("oops"));

        await system.WhenTerminated.WaitAsync(Patience);
        ended.Task.IsCompleted.Should().BeTrue("its PostStop has run");
    }

    [Fact]
    public async Task A_failure_deep_in_the_tree_reaches_the_guardian_if_everybody_escalates_it()
    {
        using var system = ActorSystem.Create("deep", Quiet);
        var escalate = new OneForOneStrategy(_ => Directive.Escalate);
        var top = system.ActorOf(Hooks.Props(ActorRefs.Nobody, "top", escalate));
        var middle = await top.Ask<IActorRef>(("adopt", Hooks.Props(ActorRefs.Nobody, "middle", escalate)), Patience);
        var bottom = await middle.Ask<IActorRef>(("child", "bottom"), Patience);
        var end = bottom.WatchAsync();

        bottom.Tell(Failing.With("oops"));

        (await end.WaitAsync(Patience)).Should().BeTrue("the restart of the top stops all below it");
        (await top.Ask<int>("count", Patience)).Should().Be(1);
    }

    [Theory]
    [InlineData("No.Such.Class, Nowhere")]
    [InlineData("System.String")]
    public void Anything_else_is_refused_by_name(string name) =>
        FluentActions.Invoking(() => With(name)).Should().Throw<Exception>()
            .Which.ToString().Should().Contain(name.Split(',')[0]);

    private static ActorSystem With(string strategy) =>
        ActorSystem.Create("guarded", Quiet.WithFallback($"akka.actor.guardian-supervisor-strategy = \"{strategy}\""));

    private static async Task<IActorRef> Failed(ActorSystem system)
    {
        var actor = system.ActorOf(Hooks.Props(ActorRefs.Nobody, "a"));
        await actor.Ask<int>("count", Patience);
        actor.Tell(Failing.With("oops"));
        return actor;
    }

    public sealed class Resuming : SupervisorStrategyConfigurator
    {
        public override SupervisorStrategy Create() => new OneForOneStrategy(_ => Directive.Resume);
    }

    public sealed class StoppingAll : SupervisorStrategyConfigurator
    {
        public override SupervisorStrategy Create() => new AllForOneStrategy(_ => Directive.Stop);
    }

    public sealed class Escalating : SupervisorStrategyConfigurator
    {
        public override SupervisorStrategy Create() => new OneForOneStrategy(_ => Directive.Escalate);
    }

    private sealed class Tells(TaskCompletionSource ended) : UntypedActor
    {
        protected override void PostStop() => ended.SetResult();

        protected override void OnReceive(object message) => Sender.Tell(message);
    }
}
