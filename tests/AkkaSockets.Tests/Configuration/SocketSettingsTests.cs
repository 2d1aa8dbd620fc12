using Akka.Configuration;

namespace AkkaSockets.Tests.Configuration;

public sealed class SocketSettingsTests
{
    [Fact]
    public void The_reference_configuration_states_the_defaults() =>
        SocketSettings.From(Parse(SocketSettings.ReferenceText())).Should().Be(SocketSettings.Default);

    [Fact]
    public void The_reference_configuration_has_every_key()
    {
        // A key that is missing there would be reported with the keys that are known, so ask for one that can't exist.
        var reference = Parse(SocketSettings.ReferenceText());
        foreach (var path in new[]
                 {
                     "listener", "listener.bind-retry", "listener.handler-failure", "listener.over-max-connections",
                     "listener.over-max-per-address", "listener.proxy", "listener.over-accept-rate", "client", "client.handler-failure",
                     "connection", "connection.on-timeout",
                 })
        {
            var expected = ErrorsOf($"akka-sockets.{path}.no-such-key = 1").Single().Expected;
            var known = expected["no such key, but ".Length..].Split(", ");
            known.Should().OnlyContain(key => reference.HasPath($"akka-sockets.{path}.{key}"), "reference.conf lists {0}", path);
        }
    }

    [Fact]
    public void Nothing_configured_gives_the_defaults() => SocketSettings.From(Parse("other { a = 1 }")).Should().Be(SocketSettings.Default);

    [Fact]
    public void What_is_configured_replaces_the_defaults_and_nothing_else()
    {
        var settings = SocketSettings.From(Parse(
            """
            akka-sockets {
              listener {
                endpoint = "tcp://[::1]:99"
                backlog = 7
                max-connections = 8
                bind-timeout = 3s
                bind-retry { min-backoff = 1ms, max-backoff = 2ms, random-factor = 0.5, max-retries = 4 }
                drain-timeout = 0
                handler-failure { policy = Close, max-restarts = 5, within = 6s }
              }
              client {
                endpoint = "tcp://example.org:1"
                connect-timeout = 250
                handler-failure.policy = escalate
              }
              connection { high-water-mark = 4KiB, low-water-mark = 1kB, hard-limit = 1MiB, close-timeout = 5 minutes }
            }
            """));

        var connection = new ConnectionSettings
        {
            HighWaterMark = 4096,
            LowWaterMark = 1000,
            HardLimit = 1024 * 1024,
            CloseTimeout = TimeSpan.FromMinutes(5),
        };
        settings.Listener.Should().Be(new ListenerSettings
        {
            Endpoint = SocketEndpoint.Parse("tcp://[::1]:99"),
            Backlog = 7,
            MaxConnections = 8,
            BindTimeout = TimeSpan.FromSeconds(3),
            BindRetry = new()
            {
                MinBackoff = TimeSpan.FromMilliseconds(1),
                MaxBackoff = TimeSpan.FromMilliseconds(2),
                RandomFactor = 0.5,
                MaxRetries = 4,
            },
            DrainTimeout = TimeSpan.Zero,
            HandlerFailure = new() { Policy = HandlerFailurePolicy.Close, MaxRestarts = 5, Within = TimeSpan.FromSeconds(6) },
            Connection = connection,
        });
        settings.Client.Should().Be(new ClientSettings
        {
            Endpoint = SocketEndpoint.Parse("tcp://example.org:1"),
            ConnectTimeout = TimeSpan.FromMilliseconds(250),
            HandlerFailure = new() { Policy = HandlerFailurePolicy.Escalate },
            Connection = connection with { ReadIdleTimeout = Off.Time },
        });
        ListenerSettings.From(Parse("akka-sockets.listener.backlog = 9")).Backlog.Should().Be(9);
        ClientSettings.From(Parse("akka-sockets.client.connect-timeout = 9s")).ConnectTimeout.Should().Be(TimeSpan.FromSeconds(9));
    }

    [Fact]
    public void A_later_configuration_wins_key_by_key()
    {
        var settings = ListenerSettings.From(
            Parse("akka-sockets.listener { backlog = 1 }").WithFallback(Parse("akka-sockets.listener { backlog = 2, max-connections = 3 }")));

        (settings.Backlog, settings.MaxConnections).Should().Be((1, 3));
    }

    [Fact]
    public void Every_error_is_reported_at_once_with_key_value_and_what_is_valid()
    {
        var errors = ErrorsOf(
            """
            akka-sockets {
              listener {
                endpoint = "tcp://127.0.0.1"
                backlog = 0
                max-connections = many
                bind-timeout = 0
                bind-retry { random-factor = 2 }
                handler-failure.policy = retry
              }
              client.endpoint = "tcp://localhost:0"
              connection { low-water-mark = 1MiB, hard-limit = 1B }
            }
            """);

        errors.Select(error => (error.Key, error.Value)).Should().BeEquivalentTo(new[]
        {
            ("akka-sockets.listener.endpoint", "tcp://127.0.0.1"),
            ("akka-sockets.listener.backlog", "0"),
            ("akka-sockets.listener.max-connections", "many"),
            ("akka-sockets.listener.bind-timeout", "00:00:00"),
            ("akka-sockets.listener.bind-retry.random-factor", "2"),
            ("akka-sockets.listener.handler-failure.policy", "retry"),
            ("akka-sockets.client.endpoint", "tcp://localhost:0"),
            ("akka-sockets.connection.low-water-mark", "1048576"),
            ("akka-sockets.connection.hard-limit", "1"),
        });
        errors.Should().OnlyContain(error => error.Expected.Length > 0);
        errors.Single(error => error.Key.EndsWith("policy", StringComparison.Ordinal)).Expected.Should().Be("restart, close, escalate");
        errors.Single(error => error.Key.EndsWith("backlog", StringComparison.Ordinal)).Expected.Should().Be("1 or more");
    }

    [Theory]
    [InlineData("akka-sockets.listner.backlog = 1", "akka-sockets.listner")]
    [InlineData("akka-sockets.listener.maxConnections = 1", "akka-sockets.listener.maxConnections")]
    [InlineData("akka-sockets.listener.bind-retry.min = 1", "akka-sockets.listener.bind-retry.min")]
    [InlineData("akka-sockets.connection.timeouts { close = 1s }", "akka-sockets.connection.timeouts")]
    public void A_key_that_nobody_knows_is_an_error_that_names_the_known_ones(string config, string key)
    {
        var error = ErrorsOf(config).Should().ContainSingle().Subject;

        error.Key.Should().Be(key);
        error.Expected.Should().StartWith("no such key, but ");
    }

    [Theory]
    [InlineData("akka-sockets = 1", "akka-sockets")]
    [InlineData("akka-sockets.listener = 1", "akka-sockets.listener")]
    [InlineData("akka-sockets.listener.backlog = [1, 2]", "akka-sockets.listener.backlog")]
    [InlineData("akka-sockets.listener.backlog = { a = 1 }", "akka-sockets.listener.backlog")]
    [InlineData("akka-sockets.listener.backlog = 1.5", "akka-sockets.listener.backlog")]
    [InlineData("akka-sockets.listener.backlog = 99999999999", "akka-sockets.listener.backlog")]
    [InlineData("akka-sockets.listener.backlog = \"\"", "akka-sockets.listener.backlog")]
    [InlineData("akka-sockets.listener.drain-timeout = soon", "akka-sockets.listener.drain-timeout")]
    [InlineData("akka-sockets.listener.bind-timeout = 90d", "akka-sockets.listener.bind-timeout")]
    [InlineData("akka-sockets.connection.hard-limit = lots", "akka-sockets.connection.hard-limit")]
    [InlineData("akka-sockets.listener.handler-failure.policy = 1", "akka-sockets.listener.handler-failure.policy")]
    [InlineData("akka-sockets.listener.endpoint = 2345", "akka-sockets.listener.endpoint")]
    public void A_value_of_another_kind_is_an_error_and_not_0(string config, string key) =>
        ErrorsOf(config).Should().ContainSingle().Which.Key.Should().Be(key);

    [Fact]
    public void A_substitution_within_the_document_is_followed() =>
        ListenerSettings.From(Parse("mine = 5\nakka-sockets.listener.backlog = ${mine}")).Backlog.Should().Be(5);

    [Fact]
    public void Settings_from_code_are_checked_as_those_from_configuration()
    {
        var settings = ListenerSettings.Default with
        {
            Backlog = -1,
            MaxConnections = 0,
            Connection = ConnectionSettings.Default with { LowWaterMark = -1 },
            BindRetry = BackoffSettings.Default with { RandomFactor = double.NaN },
            HandlerFailure = HandlerFailureSettings.Default with { Policy = (HandlerFailurePolicy)9, Within = TimeSpan.Zero },
        };

        var props = () => ListenerActor.Props(settings, _ => throw new InvalidOperationException());

        props.Should().Throw<SocketSettingsException>().Which.Errors.Select(error => error.Key).Should().BeEquivalentTo(
            "akka-sockets.listener.backlog",
            "akka-sockets.listener.max-connections",
            "akka-sockets.connection.low-water-mark",
            "akka-sockets.listener.bind-retry.random-factor",
            "akka-sockets.listener.handler-failure.policy",
            "akka-sockets.listener.handler-failure.within");
    }

    [Fact]
    public void A_client_to_port_0_is_refused_by_its_props()
    {
        var settings = ClientSettings.Default with { Endpoint = SocketEndpoint.Parse("tcp://localhost:0") };

        var props = () => ClientActor.Props(settings, _ => throw new InvalidOperationException());

        props.Should().Throw<SocketSettingsException>().WithMessage("akka-sockets.client.endpoint = tcp://localhost:0: valid is a port from 1 to 65535");
    }

    [Fact]
    public void The_message_lists_one_error_a_line()
    {
        var read = () => SocketSettings.From(Parse("akka-sockets.listener { backlog = 0, max-connections = 0 }"));

        read.Should().Throw<SocketSettingsException>().Which.Message.Split('\n').Should().Equal(
            "2 settings are wrong:",
            "  akka-sockets.listener.backlog = 0: valid is 1 or more",
            "  akka-sockets.listener.max-connections = 0: valid is 1 or more");
    }

    private static Config Parse(string hocon) => ConfigurationFactory.ParseString(hocon);

    private static IReadOnlyList<SettingsError> ErrorsOf(string hocon)
    {
        var read = () => SocketSettings.From(Parse(hocon));
        return read.Should().Throw<SocketSettingsException>().Which.Errors;
    }
}
