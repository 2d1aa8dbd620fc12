using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;

namespace Akka.Tests.Actor;

public sealed class ActorSystemTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly Config Quiet = "akka { loglevel = OFF, stdout-loglevel = OFF, loggers = [] }";

    [Fact]
    public async Task Callbacks_run_when_the_system_has_ended_the_last_one_first()
    {
        var system = ActorSystem.Create("callbacks", Quiet);
        var order = new List<int>();
        var all = new TaskCompletionSource();
        system.RegisterOnTermination(() =>
        {
            order.Add(1);
            all.SetResult();
        });
        system.RegisterOnTermination(() => order.Add(2));

        await system.Terminate().WaitAsync(Patience);

        await all.Task.WaitAsync(Patience);
        order.Should().Equal(2, 1);
        FluentActions.Invoking(() => system.RegisterOnTermination(() => { })).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public async Task No_actor_can_be_made_after_the_end()
    {
        var system = ActorSystem.Create("ended", Quiet);

        await system.Terminate().WaitAsync(Patience);

        FluentActions.Invoking(() => system.ActorOf<Echo>()).Should().Throw<InvalidOperationException>();
        system.WhenTerminated.IsCompletedSuccessfully.Should().BeTrue();
    }

    [Fact]
    public async Task Terminating_twice_is_the_same_as_once()
    {
        var system = ActorSystem.Create("twice", Quiet);

        await Task.WhenAll(system.Terminate(), system.Terminate()).WaitAsync(Patience);
        await system.Terminate().WaitAsync(Patience);
    }

    [Fact]
    public async Task Dispose_terminates()
    {
        var system = ActorSystem.Create("disposed", Quiet);

        system.Dispose();

        await system.WhenTerminated.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_system_can_be_terminated_by_one_of_its_actors()
    {
        var system = ActorSystem.Create("inside", Quiet);
        var actor = system.ActorOf(Watcher.Props(ActorRefs.Nobody));

        actor.Do(context => context.System.Terminate());

        await system.WhenTerminated.WaitAsync(Patience);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-leading")]
    [InlineData("a b")]
    [InlineData("a.b")]
    [InlineData("a/b")]
    public void A_malformed_name_is_refused(string name) =>
        FluentActions.Invoking(() => ActorSystem.Create(name, Quiet)).Should().Throw<ArgumentException>();

    [Fact]
    public void An_unknown_log_level_is_refused() =>
        FluentActions.Invoking(() => ActorSystem.Create("level", "akka.loglevel = LOUD")).Should().Throw<ArgumentException>();

    [Fact]
    public async Task A_setup_can_carry_the_configuration()
    {
        var setup = ActorSystemSetup.Create(BootstrapSetup.Create().WithConfig(Quiet.WithFallback("my.key = 42")));

        var system = ActorSystem.Create("setup", setup);

        system.Settings.Config.GetInt("my.key").Should().Be(42);
        await system.Terminate().WaitAsync(Patience);
    }

    [Fact]
    public async Task The_configuration_given_wins_over_the_defaults()
    {
        var system = ActorSystem.Create("config", Quiet.WithFallback("akka.log-dead-letters = 3"));

        system.Settings.LogDeadLetters.Should().Be(3);
        system.Settings.Config.GetString("akka.actor.guardian-supervisor-strategy").Should().Be("Akka.Actor.DefaultSupervisorStrategy");
        await system.Terminate().WaitAsync(Patience);
    }

    [Fact]
    public async Task The_guardian_strategy_can_be_configured()
    {
        var system = ActorSystem.Create(
            "stopping", Quiet.WithFallback("akka.actor.guardian-supervisor-strategy = \"Akka.Actor.StoppingSupervisorStrategy\""));
        var actor = system.ActorOf(Watcher.Props(ActorRefs.Nobody));
        var end = actor.WatchAsync();

        actor.Do(_ => throw new InvalidOperationException("oops"));

        (await end.WaitAsync(Patience)).Should().BeTrue();
        await system.Terminate().WaitAsync(Patience);
    }

    [Fact]
    public async Task Stopping_the_user_guardian_ends_the_system()
    {
        var system = (ExtendedActorSystem)ActorSystem.Create("guardian", Quiet);

        system.Stop(system.Guardian);

        await system.WhenTerminated.WaitAsync(Patience);
    }

    [Fact]
    public async Task Names_of_actors_that_are_taken_or_malformed_are_refused()
    {
        var system = ActorSystem.Create("names", Quiet);
        system.ActorOf<Echo>("taken");

        foreach (var name in new[] { "taken", "", "$reserved", "a/b", "a b", "%zz", "é" })
            FluentActions.Invoking(() => system.ActorOf<Echo>(name)).Should().Throw<InvalidActorNameException>($"[{name}] is no free name");
        FluentActions.Invoking(() => system.ActorOf<Echo>("taken")).Should().Throw<InvalidActorNameException>()
            .WithMessage("Actor name \"taken\" is not unique!");
        system.ActorOf<Echo>("a%20b").Path.Name.Should().Be("a%20b");
        system.ActorOf<Echo>("-_.*$+:@&=,!~';()").Path.Name.Should().Be("-_.*$+:@&=,!~';()");
        await system.Terminate().WaitAsync(Patience);
    }

    [Fact]
    public async Task Actors_without_a_name_are_numbered()
    {
        var system = ActorSystem.Create("numbers", Quiet);
        var parent = system.ActorOf(Hooks.Props(ActorRefs.Nobody, "parent"), "parent");

        system.ActorOf<Echo>().Path.Name.Should().Be("$a");
        system.ActorOf<Echo>().Path.Name.Should().Be("$b");
        parent.Path.ToString().Should().Be("akka://numbers/user/parent");
        await system.Terminate().WaitAsync(Patience);
    }

    [Fact]
    public async Task A_new_incarnation_has_an_equal_path_but_another_uid_and_an_unequal_ref()
    {
        var system = ActorSystem.Create("incarnations", Quiet);
        var first = system.ActorOf<Echo>("name");
        await first.GracefulStop(Patience);
        IActorRef? second = null;
        while (second is null)
        {
            try
            {
                second = system.ActorOf<Echo>("name");
            }
            catch (InvalidActorNameException)
            {
                // The guardian has not noticed the end yet.
                await Task.Yield();
            }
        }

        second.Path.Should().Be(first.Path);
        second.Path.Uid.Should().NotBe(first.Path.Uid);
        second.Should().NotBe(first);
        (await second.Ask<string>("alive", Patience)).Should().Be("alive");
        await system.Terminate().WaitAsync(Patience);
    }

    [Fact]
    public async Task Extensions_are_made_once()
    {
        var system = ActorSystem.Create("extensions", Quiet);
        system.HasExtension<Extension>().Should().BeFalse();
        system.GetExtension<Extension>().Should().BeNull();

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new ExtensionId().Apply(system))));

        made.Distinct().Should().ContainSingle();
        system.GetExtension<Extension>().Should().BeSameAs(made[0]);
        system.TryGetExtension<Extension>(out var found).Should().BeTrue();
        found.Should().BeSameAs(made[0]);
        await system.Terminate().WaitAsync(Patience);
    }

    [Fact]
    public async Task An_extension_that_failed_fails_in_the_same_way_each_time()
    {
        var system = ActorSystem.Create("extensions", Quiet);
        var id = new FailingExtensionId();

        var first = Assert.Throws<NotSupportedException>(() => id.Apply(system));

        Assert.Throws<NotSupportedException>(() => id.Apply(system)).Should().BeSameAs(first);
        await system.Terminate();
    }

    private sealed class Extension : IExtension;

    private sealed class OtherExtension : IExtension;

    private sealed class FailingExtensionId : ExtensionIdProvider<OtherExtension>
    {
        public override OtherExtension CreateExtension(ExtendedActorSystem system)
        {
            system.ActorOf(Props.Empty, "left-behind");
            throw new NotSupportedException("no such thing");
        }
    }

    private sealed class ExtensionId : ExtensionIdProvider<Extension>
    {
        public override Extension CreateExtension(ExtendedActorSystem system) => new();
    }
}
