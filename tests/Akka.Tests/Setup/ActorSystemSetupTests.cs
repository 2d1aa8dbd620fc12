using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;

namespace Akka.Tests.Setup;

public sealed class ActorSystemSetupTests
{
    [Fact]
    public void A_setup_holds_one_part_of_each_type_and_the_later_one_wins()
    {
        var setup = ActorSystemSetup.Create(new Named("a"), new Numbered(1), new Named("b"));

        setup.Get<Named>().Value.Name.Should().Be("b");
        setup.Get<Numbered>().Value.Number.Should().Be(1);
        setup.And(new Named("c")).Get<Named>().Value.Name.Should().Be("c");
        new Named("d").And(new Numbered(2)).Get<Numbered>().Value.Number.Should().Be(2);
    }

    [Fact]
    public void A_setup_never_changes()
    {
        var setup = ActorSystemSetup.Create(new Named("a"));

        setup.WithSetup(new Named("b")).WithSetup(new Numbered(1));

        setup.Get<Named>().Value.Name.Should().Be("a");
        setup.Get<Numbered>().HasValue.Should().BeFalse();
        ActorSystemSetup.Empty.Get<Named>().HasValue.Should().BeFalse();
    }

    [Fact]
    public void A_bootstrap_setup_collects_configurations()
    {
        var setup = BootstrapSetup.Create().WithConfig("a = 1").WithConfigFallback("a = 2, b = 2");

        setup.Config.Value.GetInt("a").Should().Be(1);
        setup.Config.Value.GetInt("b").Should().Be(2);
        BootstrapSetup.Create().WithConfigFallback("a = 1").Config.Value.GetInt("a").Should().Be(1);
        BootstrapSetup.Create().Config.HasValue.Should().BeFalse();
    }

    [Fact]
    public async Task A_system_starts_with_its_setup()
    {
        var system = ActorSystem.Create("set", BootstrapSetup.Create()
            .WithConfig(ConfigurationFactory.ParseString("mine = 5, akka.loglevel = OFF")).And(new Named("x")));

        system.Settings.Config.GetInt("mine").Should().Be(5);
        system.Settings.LogLevel.Should().Be("OFF");
        system.Settings.Setup.Get<Named>().Value.Name.Should().Be("x");

        await system.Terminate();
    }

    private sealed class Named(string name) : Akka.Actor.Setup.Setup
    {
        public string Name { get; } = name;
    }

    private sealed class Numbered(int number) : Akka.Actor.Setup.Setup
    {
        public int Number { get; } = number;
    }
}
