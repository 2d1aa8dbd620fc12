using Akka.Actor;
using Akka.Configuration;

namespace Akka.Tests.Actor;

public sealed class ProviderSelectionTests
{
    [Fact]
    public async Task A_system_is_local_unless_told_otherwise()
    {
        using var system = ActorSystem.Create("plain");

        system.Settings.ProviderClass.Should().StartWith("Akka.Actor.LocalActorRefProvider");
        system.Settings.HasCluster.Should().BeFalse();
        ((ExtendedActorSystem)system).Provider.Should().BeOfType<LocalActorRefProvider>();
        await system.Terminate();
    }

    [Fact]
    public async Task The_local_provider_can_be_chosen_by_configuration_or_setup()
    {
        using var configured = ActorSystem.Create("configured", "akka.actor.provider = local");
        configured.Settings.ProviderSelectionType.Should().BeSameAs(ProviderSelection.Local.Instance);

        using var set = ActorSystem.Create("set", BootstrapSetup.Create().WithActorRefProvider(ProviderSelection.Local.Instance));
        set.Settings.ProviderClass.Should().Be(configured.Settings.ProviderClass);

        await configured.Terminate();
        await set.Terminate();
    }

    [Theory]
    [InlineData("remote")]
    [InlineData("cluster")]
    [InlineData("No.Such.Provider, Nowhere")]
    public void A_provider_that_is_not_there_fails_the_systems_start(string name)
    {
        FluentActions.Invoking(() => ActorSystem.Create("elsewhere", $"akka.actor.provider = \"{name}\""))
            .Should().Throw<ConfigurationException>().WithMessage("*akka.actor.provider*");
    }

    [Fact]
    public void The_setup_goes_before_the_configuration()
    {
        var setup = BootstrapSetup.Create().WithConfig("akka.actor.provider = local");

        foreach (var selection in new ProviderSelection[]
        {
            ProviderSelection.Remote.Instance, ProviderSelection.Cluster.Instance, new ProviderSelection.Custom("No.Such.Provider, Nowhere"),
        })
        {
            var chosen = setup.WithActorRefProvider(selection);
            chosen.ActorRefProvider.Value.Should().BeSameAs(selection);
            chosen.Config.HasValue.Should().BeTrue();
            FluentActions.Invoking(() => ActorSystem.Create("elsewhere", chosen)).Should().Throw<ConfigurationException>();
        }
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void The_error_tells_what_would_be_valid()
    {
        FluentActions.Invoking(() => ActorSystem.Create("elsewhere", "akka.actor.provider = remote"))
            .Should().Throw<ConfigurationException>().WithMessage("*[Akka.Remote.RemoteActorRefProvider, Akka.Remote]*valid are 'local'*");
    }

    [Fact]
    public async Task Settings_tell_what_the_configuration_says()
    {
        using var system = ActorSystem.Create(
            "told", "akka { home = \"/somewhere\", version = \"1\", actor { creation-timeout = 3s, unstarted-push-timeout = 4s, debug.receive = on } }");

        var settings = system.Settings;

        (settings.Home, settings.ConfigVersion, settings.AddLoggingReceive).Should().Be(("/somewhere", "1", true));
        (settings.CreationTimeout, settings.UnstartedPushTimeout).Should().Be((TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(4)));
        await system.Terminate();
    }
}
