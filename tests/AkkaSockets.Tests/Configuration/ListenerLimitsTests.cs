using Akka.Configuration;

namespace AkkaSockets.Tests.Configuration;

public sealed class ListenerLimitsTests
{
    [Fact]
    public void Every_limit_of_a_listener_can_be_set()
    {
        var settings = ListenerSettings.From(Parse(
            """
            akka-sockets.listener {
              accept-sockets = 1
              max-connections = 5
              over-max-connections { action = refuse, message = "421 busy\r\n" }
              max-connections-per-address = 6
              over-max-per-address.action = refuse
              accept-rate = 7
              accept-burst = 8
              over-accept-rate.action = reset
              register-timeout = 3s
              framing { type = line, max-frame-size = 4KiB }
            }
            """));

        settings.Should().Be(ListenerSettings.Default with
        {
            MaxConnections = 5,
            OverMaxConnections = new(LimitAction.Refuse, "421 busy\r\n"),
            MaxConnectionsPerAddress = 6,
            OverMaxPerAddress = new(LimitAction.Refuse),
            AcceptRate = 7,
            AcceptBurst = 8,
            OverAcceptRate = OverLimitSettings.Reset,
            RegisterTimeout = TimeSpan.FromSeconds(3),
            Framing = settings.Framing,
        });
        settings.Framing.Should().NotBeNull();
    }

    [Fact]
    public void Limits_can_be_off()
    {
        var settings = ListenerSettings.From(Parse("akka-sockets.listener { max-connections = off, max-connections-per-address = off, accept-rate = off }"));

        (settings.MaxConnections, settings.MaxConnectionsPerAddress, settings.AcceptRate).Should().Be((Off.Count, Off.Count, Off.Count));
    }

    [Theory]
    [InlineData("max-connections = 0")]
    [InlineData("max-connections = none")]
    [InlineData("max-connections-per-address = 0")]
    [InlineData("accept-rate = 0")]
    [InlineData("accept-burst = 0")]
    [InlineData("accept-burst = off")]
    [InlineData("accept-sockets = 0")]
    [InlineData("accept-sockets = 65")]
    [InlineData("register-timeout = 0")]
    [InlineData("register-timeout = off")]
    [InlineData("over-max-connections.action = close")]
    [InlineData("over-max-per-address.action = wait")]
    [InlineData("over-max-connections.message = hello")]
    [InlineData("over-accept-rate.no-such-key = 1")]
    [InlineData("framing.type = lines")]
    public void What_is_out_of_range_is_an_error_that_names_the_key(string setting)
    {
        var error = ErrorsOf($"akka-sockets.listener {{ {setting} }}").Should().ContainSingle().Subject;

        error.Key.Should().Be($"akka-sockets.listener.{setting.Split(" = ")[0]}");
        error.Expected.Should().NotBeEmpty();
    }

    [Fact]
    public void The_register_timeout_must_stay_below_that_of_Akka_IO()
    {
        var error = ErrorsOf("akka.io.tcp.register-timeout = 2s\nakka-sockets.listener.register-timeout = 2s").Should().ContainSingle().Subject;

        error.ToString().Should().Be("akka-sockets.listener.register-timeout = 00:00:02: valid is less than akka.io.tcp.register-timeout (00:00:02)");
        ListenerSettings.From(Parse("akka.io.tcp.register-timeout = infinite\nakka-sockets.listener.register-timeout = 1h"))
            .RegisterTimeout.Should().Be(TimeSpan.FromHours(1));
    }

    [Fact]
    public void A_named_listener_inherits_key_by_key()
    {
        var listeners = SocketSettings.From(Parse(
            """
            akka-sockets {
              connection.high-water-mark = 100KiB
              listener {
                backlog = 7
                over-max-connections { action = refuse, message = busy }
                bind-retry.max-retries = 3
                connection.close-timeout = 9s
                framing { type = line }
              }
              listeners {
                chat { endpoint = "tcp://127.0.0.1:4000", bind-retry.min-backoff = 1ms, connection.hard-limit = 1MiB }
                files { backlog = 8, over-max-connections.action = wait, framing { type = none } }
              }
            }
            """)).Listeners;

        listeners.Keys.Should().Equal("chat", "files");
        var chat = listeners["chat"];
        (chat.Endpoint.Port, chat.Backlog).Should().Be((4000, 7));
        chat.OverMaxConnections.Should().Be(new OverLimitSettings(LimitAction.Refuse, "busy"));
        (chat.BindRetry.MaxRetries, chat.BindRetry.MinBackoff).Should().Be((3, TimeSpan.FromMilliseconds(1)));
        (chat.Connection.HighWaterMark, chat.Connection.CloseTimeout, chat.Connection.HardLimit)
            .Should().Be((100 * 1024, TimeSpan.FromSeconds(9), 1024 * 1024));
        chat.Framing.Should().NotBeNull();
        var files = listeners["files"];
        (files.Endpoint, files.Backlog).Should().Be((ListenerSettings.Default.Endpoint, 8));
        files.OverMaxConnections.Should().Be(OverLimitSettings.Wait, "the message belongs to the other action");
        files.Framing.Should().BeNull();
    }

    [Fact]
    public void Errors_of_every_named_listener_are_told_at_once_each_where_its_value_stands()
    {
        ErrorsOf(
            """
            akka-sockets {
              listener { accept-burst = 0 }
              listeners {
                a { backlog = 0, connection { hard-limit = 1B } }
                b { max-connections = many, no-such-key = 1, handler = "No.Such, Assembly" }
                c = 1
                "d e" { }
              }
            }
            """).Select(error => error.Key).Should().BeEquivalentTo(
            "akka-sockets.listener.accept-burst",
            "akka-sockets.listeners.a.backlog",
            "akka-sockets.listeners.a.connection.hard-limit",
            "akka-sockets.listeners.b.max-connections",
            "akka-sockets.listeners.b.no-such-key",
            "akka-sockets.listeners.b.handler",
            "akka-sockets.listeners.c",
            "akka-sockets.listeners.d e");
    }

    private static Config Parse(string hocon) => ConfigurationFactory.ParseString(hocon);

    private static IReadOnlyList<SettingsError> ErrorsOf(string hocon)
    {
        var read = () => SocketSettings.From(Parse(hocon));
        return read.Should().Throw<SocketSettingsException>().Which.Errors;
    }
}
