using Akka.Actor.Setup;
using Akka.Configuration;

namespace Akka.TestKit.Tests;

public class SettingsTests
{
    [Fact]
    public void The_defaults_are_those_of_the_test_section()
    {
        using var kit = new Xunit2.TestKit();

        kit.TestKitSettings.SingleExpectDefault.Should().Be(TimeSpan.FromSeconds(3));
        kit.TestKitSettings.TestEventFilterLeeway.Should().Be(TimeSpan.FromSeconds(3));
        kit.TestKitSettings.DefaultTimeout.Should().Be(TimeSpan.FromSeconds(5));
        kit.TestKitSettings.TestTimeFactor.Should().Be(1);
        kit.Sys.Name.Should().Be("test");
        kit.Sys.Settings.Config.GetStringList("akka.loggers").Should().Equal("Akka.TestKit.TestEventListener, Akka.TestKit");
    }

    [Fact]
    public void A_configuration_goes_before_the_defaults()
    {
        using var kit = new Xunit2.TestKit("akka.test.single-expect-default = 7s");

        kit.TestKitSettings.SingleExpectDefault.Should().Be(TimeSpan.FromSeconds(7));
        kit.TestKitSettings.DefaultTimeout.Should().Be(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_system_name_can_be_given()
    {
        using var kit = new Xunit2.TestKit(ConfigurationFactory.ParseString("my.key = 5"), "named");

        kit.Sys.Name.Should().Be("named");
        kit.Sys.Settings.Config.GetInt("my.key").Should().Be(5);
    }

    [Fact]
    public void A_setup_can_be_given()
    {
        var setup = ActorSystemSetup.Create(BootstrapSetup.Create().WithConfig(ConfigurationFactory.ParseString("my.key = 5")));

        using var kit = new Xunit2.TestKit(setup, "named");

        kit.Sys.Settings.Config.GetInt("my.key").Should().Be(5);
        kit.TestKitSettings.DefaultTimeout.Should().Be(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_system_that_knows_nothing_of_tests_can_be_tested()
    {
        using var kit = new Xunit2.TestKit(ActorSystem.Create("plain"));

        kit.TestActor.Tell("a");

        kit.ExpectMsg("a");
        kit.Sys.Name.Should().Be("plain");
    }

    [Fact]
    public void Settings_without_a_test_section_are_refused()
    {
        Assert.ThrowsAny<Exception>(() => new TestKitSettings(ConfigurationFactory.Empty));
    }

    [Fact]
    public void A_time_factor_must_be_positive()
    {
        var config = ConfigurationFactory.ParseString("akka.test.timefactor = 0").WithFallback(TestKitBase.DefaultConfig);

        Assert.Throws<ConfigurationException>(() => new TestKitSettings(config)).Message.Should().Contain("timefactor").And.Contain("0");
    }

    [Fact]
    public void Full_debug_turns_everything_on()
    {
        var config = TestKitBase.FullDebugConfig;

        config.GetString("akka.loglevel").Should().Be("DEBUG");
        config.GetBoolean("akka.actor.debug.unhandled").Should().BeTrue();
    }
}
