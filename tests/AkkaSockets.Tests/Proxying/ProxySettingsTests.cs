using System.Net;
using Akka.Configuration;

namespace AkkaSockets.Tests.Proxying;

public sealed class ProxySettingsTests
{
    [Fact]
    public void What_is_configured_replaces_the_defaults()
    {
        var settings = Read("mode = on, trusted = [\"10.0.0.0/8\", \"fd00::/8\"], untrusted = plain, timeout = off, max-header-size = 64kB");

        settings.Should().Be(new ProxySettings
        {
            Mode = ProxyMode.On,
            Trusted = [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("fd00::/8")],
            Untrusted = ProxyUntrusted.Plain,
            Timeout = Off.Time,
            MaxHeaderSize = 64_000,
        });
        settings.Should().NotBe(settings with { Trusted = [IPNetwork.Parse("10.0.0.0/8")] });
        ListenerSettings.From(ConfigurationFactory.ParseString("akka-sockets.listener.backlog = 1")).Proxy.Should().Be(ProxySettings.Default);
    }

    [Theory]
    [InlineData("mode = maybe", "mode", "maybe", "off, on")]
    [InlineData("trusted = \"10.0.0.0/8\"", "trusted", "10.0.0.0/8", "a list of networks")]
    [InlineData("trusted = [\"10.0.0.1/8\"]", "trusted", "10.0.0.1/8", "no bit set after the prefix")]
    [InlineData("trusted = [\"::1/128\", proxy.example.org]", "trusted", "proxy.example.org", "a list of networks")]
    [InlineData("mode = on, trusted = []", "trusted", "[]", "at least one network")]
    [InlineData("untrusted = drop", "untrusted", "drop", "reset, plain")]
    [InlineData("timeout = 0", "timeout", "00:00:00", "more than 0")]
    [InlineData("max-header-size = 231", "max-header-size", "231", "from 232 to 65551")]
    [InlineData("max-header-size = 5GiB", "max-header-size", "2147483647", "from 232 to 65551")]
    public void What_is_wrong_is_told_with_key_value_and_what_is_valid(string text, string key, string value, string expected)
    {
        var read = () => Read(text);

        var error = read.Should().Throw<SocketSettingsException>().Which.Errors.Should().ContainSingle().Subject;
        error.Key.Should().Be($"akka-sockets.listener.proxy.{key}");
        error.Value.Trim('"').Should().Be(value);
        error.Expected.Should().Contain(expected);
    }

    [Fact]
    public void Settings_from_code_are_checked_too()
    {
        var settings = ListenerSettings.Default with { Proxy = new ProxySettings { Mode = ProxyMode.On, Trusted = [], MaxHeaderSize = 0 } };

        var check = settings.Validated;

        check.Should().Throw<SocketSettingsException>().Which.Errors.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("127.0.0.0/8", "127.3.2.1", true)]
    [InlineData("127.0.0.0/8", "128.0.0.1", false)]
    [InlineData("127.0.0.0/8", "::ffff:127.0.0.1", true)]
    [InlineData("::1/128", "::1", true)]
    [InlineData("::1/128", "::2", false)]
    [InlineData("::ffff:10.0.0.0/104", "10.1.2.3", true)]
    [InlineData("fe80::/10", "fe80::1%1", true)]
    [InlineData("0.0.0.0/0", "::1", false)]
    public void Those_in_a_trusted_network_are_trusted(string network, string remote, bool trusted) =>
        (ProxySettings.Default with { Trusted = [IPNetwork.Parse(network)] }).Trusts(IPAddress.Parse(remote)).Should().Be(trusted);

    [Fact]
    public void What_has_no_address_is_not_trusted() => ProxySettings.Default.Trusts(null).Should().BeFalse();

    [Fact]
    public void A_named_listener_inherits_what_it_does_not_say()
    {
        var settings = SocketSettings.From(ConfigurationFactory.ParseString(
            """
            akka-sockets.listener.proxy { mode = on, timeout = 7s }
            akka-sockets.listeners.web.proxy.untrusted = plain
            """));

        settings.Listeners["web"].Proxy.Should().Be(
            new ProxySettings { Mode = ProxyMode.On, Timeout = TimeSpan.FromSeconds(7), Untrusted = ProxyUntrusted.Plain });
    }

    private static ProxySettings Read(string text) =>
        ListenerSettings.From(ConfigurationFactory.ParseString($"akka-sockets.listener.proxy {{ {text} }}")).Proxy;
}
