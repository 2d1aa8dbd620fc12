using Akka.Configuration;

namespace AkkaSockets;

/// <summary>Knows which key goes into which setting.</summary>
internal static class SettingsReader
{
    public static SocketSettings Read(Config config, SettingsErrors errors)
    {
        var root = SettingsNode.Root(config, SocketSettings.RootPath, errors);
        var connection = root.Child("connection", node => Connection(node, ConnectionSettings.Default));
        var listener = root.Child("listener", node => Listener(node, connection));
        var client = root.Child("client", node => Client(node, connection));
        root.ReportUnknown();
        return new SocketSettings(listener, client);
    }

    private static ListenerSettings Listener(SettingsNode node, ConnectionSettings connection)
    {
        var defaults = ListenerSettings.Default;
        return new ListenerSettings
        {
            Endpoint = node.Endpoint("endpoint", defaults.Endpoint),
            Backlog = node.Int("backlog", defaults.Backlog),
            MaxConnections = node.Int("max-connections", defaults.MaxConnections),
            BindTimeout = node.Duration("bind-timeout", defaults.BindTimeout),
            BindRetry = node.Child("bind-retry", Backoff),
            DrainTimeout = node.Duration("drain-timeout", defaults.DrainTimeout),
            HandlerFailure = node.Child("handler-failure", HandlerFailure),
            Connection = node.Child("connection", child => Connection(child, connection)),
        };
    }

    private static ClientSettings Client(SettingsNode node, ConnectionSettings connection)
    {
        var defaults = ClientSettings.Default;
        return new ClientSettings
        {
            Endpoint = node.Endpoint("endpoint", defaults.Endpoint),
            ConnectTimeout = node.Duration("connect-timeout", defaults.ConnectTimeout),
            HandlerFailure = node.Child("handler-failure", HandlerFailure),

            // A client doesn't know when its server will speak, so only what stands under client limits that.
            Connection = node.Child("connection", child => Connection(child, connection with { ReadIdleTimeout = defaults.Connection.ReadIdleTimeout })),
        };
    }

    private static ConnectionSettings Connection(SettingsNode node, ConnectionSettings defaults) => new()
    {
        HighWaterMark = node.Size("high-water-mark", defaults.HighWaterMark),
        LowWaterMark = node.Size("low-water-mark", defaults.LowWaterMark),
        HardLimit = node.SizeOrOff("hard-limit", defaults.HardLimit),
        OverHardLimit = node.Enum("over-hard-limit", defaults.OverHardLimit),
        CloseTimeout = node.Duration("close-timeout", defaults.CloseTimeout),
        ReadIdleTimeout = node.DurationOrOff("read-idle-timeout", defaults.ReadIdleTimeout),
        WriteIdleTimeout = node.DurationOrOff("write-idle-timeout", defaults.WriteIdleTimeout),
        IdleTimeout = node.DurationOrOff("idle-timeout", defaults.IdleTimeout),
        ReadTimeout = node.DurationOrOff("read-timeout", defaults.ReadTimeout),
        MinReceiveRate = node.CountOrOff("min-receive-rate", defaults.MinReceiveRate, off: 0),
        MinReceiveRateGrace = node.Duration("min-receive-rate-grace", defaults.MinReceiveRateGrace),
        SendTimeout = node.DurationOrOff("send-timeout", defaults.SendTimeout),
        OnTimeout = node.Child("on-timeout", child => OverLimit(child, defaults.OnTimeout)),
    };

    private static OverLimitSettings OverLimit(SettingsNode node, OverLimitSettings defaults) => new(
        node.Enum("action", defaults.Action),
        node.Text("message", defaults.Message, OverLimitSettings.MaxMessageLength));

    private static BackoffSettings Backoff(SettingsNode node)
    {
        var defaults = BackoffSettings.Default;
        return new BackoffSettings
        {
            MinBackoff = node.Duration("min-backoff", defaults.MinBackoff),
            MaxBackoff = node.Duration("max-backoff", defaults.MaxBackoff),
            RandomFactor = node.Double("random-factor", defaults.RandomFactor),
            MaxRetries = node.Int("max-retries", defaults.MaxRetries),
        };
    }

    private static HandlerFailureSettings HandlerFailure(SettingsNode node)
    {
        var defaults = HandlerFailureSettings.Default;
        return new HandlerFailureSettings
        {
            Policy = node.Enum("policy", defaults.Policy),
            MaxRestarts = node.Int("max-restarts", defaults.MaxRestarts),
            Within = node.Duration("within", defaults.Within),
            FrameAttempts = node.Int("frame-attempts", defaults.FrameAttempts),
        };
    }
}
