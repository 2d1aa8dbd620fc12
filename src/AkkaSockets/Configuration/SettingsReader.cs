using Akka.Configuration;

namespace AkkaSockets;

/// <summary>Knows which key goes into which setting.</summary>
internal static class SettingsReader
{
    public static SocketSettings Read(Config config, SettingsErrors errors)
    {
        var root = SettingsNode.Root(config, SocketSettings.RootPath, errors);
        var connection = root.Child("connection", node => Connection(node, ConnectionSettings.Default));
        var listener = root.Child("listener", node => Listener(node, ListenerSettings.Default with { Connection = connection }));
        var listeners = root.Children("listeners", node => Listener(node, listener) with { Handler = node.Handler("handler") });
        var client = root.Child("client", node => Client(node, connection));
        var memoryBudget = root.SizeOrOff("memory-budget", SocketSettings.DefaultMemoryBudget);
        root.ReportUnknown();
        return new SocketSettings(listener, client) { Listeners = listeners, MemoryBudget = memoryBudget };
    }

    private static ListenerSettings Listener(SettingsNode node, ListenerSettings defaults) => new()
    {
        Endpoint = node.Endpoint("endpoint", defaults.Endpoint),
        Backlog = node.Int("backlog", defaults.Backlog),
        AcceptSockets = node.Int("accept-sockets", defaults.AcceptSockets),
        MaxConnections = node.CountOrOff("max-connections", defaults.MaxConnections),
        OverMaxConnections = node.Child("over-max-connections", child => OverLimit(child, defaults.OverMaxConnections)),
        MaxConnectionsPerAddress = node.CountOrOff("max-connections-per-address", defaults.MaxConnectionsPerAddress),
        OverMaxPerAddress = node.Child("over-max-per-address", child => OverLimit(child, defaults.OverMaxPerAddress)),
        AcceptRate = node.CountOrOff("accept-rate", defaults.AcceptRate),
        AcceptBurst = node.Int("accept-burst", defaults.AcceptBurst),
        OverAcceptRate = node.Child("over-accept-rate", child => OverLimit(child, defaults.OverAcceptRate)),
        RegisterTimeout = node.Duration("register-timeout", defaults.RegisterTimeout),
        BindTimeout = node.Duration("bind-timeout", defaults.BindTimeout),
        BindRetry = node.Child("bind-retry", child => Backoff(child, defaults.BindRetry)),
        DrainTimeout = node.Duration("drain-timeout", defaults.DrainTimeout),
        HandlerFailure = node.Child("handler-failure", child => HandlerFailure(child, defaults.HandlerFailure)),
        Proxy = node.Child("proxy", child => ProxySettings.Read(child, defaults.Proxy)),
        Connection = node.Child("connection", child => Connection(child, defaults.Connection)),
        Framing = node.Framing("framing", defaults.Framing),
    };

    private static ClientSettings Client(SettingsNode node, ConnectionSettings connection)
    {
        var defaults = ClientSettings.Default;
        return new ClientSettings
        {
            Endpoint = node.Endpoint("endpoint", defaults.Endpoint),
            ConnectTimeout = node.Duration("connect-timeout", defaults.ConnectTimeout),
            HandlerFailure = node.Child("handler-failure", child => HandlerFailure(child, defaults.HandlerFailure)),

            Framing = node.Framing("framing", defaults.Framing),

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

    private static OverLimitSettings OverLimit(SettingsNode node, OverLimitSettings defaults)
    {
        var action = node.Enum("action", defaults.Action);

        // A message that belongs to another action isn't inherited.
        return new OverLimitSettings(
            action,
            node.Text("message", action == LimitAction.Refuse ? defaults.Message : "", OverLimitSettings.MaxMessageLength));
    }

    private static BackoffSettings Backoff(SettingsNode node, BackoffSettings defaults) => new()
    {
        MinBackoff = node.Duration("min-backoff", defaults.MinBackoff),
        MaxBackoff = node.Duration("max-backoff", defaults.MaxBackoff),
        RandomFactor = node.Double("random-factor", defaults.RandomFactor),
        MaxRetries = node.Int("max-retries", defaults.MaxRetries),
    };

    private static HandlerFailureSettings HandlerFailure(SettingsNode node, HandlerFailureSettings defaults) => new()
    {
        Policy = node.Enum("policy", defaults.Policy),
        MaxRestarts = node.Int("max-restarts", defaults.MaxRestarts),
        Within = node.Duration("within", defaults.Within),
        FrameAttempts = node.Int("frame-attempts", defaults.FrameAttempts),
    };
}
