using Akka.Configuration;

namespace AkkaSockets;

/// <summary>Knows which key goes into which setting.</summary>
internal static class SettingsReader
{
    public static SocketSettings Read(Config config, SettingsErrors errors)
    {
        var root = SettingsNode.Root(config, SocketSettings.RootPath, errors);
        var connection = root.Child("connection", Connection);
        var listener = root.Child("listener", Listener);
        var client = root.Child("client", Client);
        root.ReportUnknown();
        return new SocketSettings(listener with { Connection = connection }, client with { Connection = connection });
    }

    private static ListenerSettings Listener(SettingsNode node)
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
        };
    }

    private static ClientSettings Client(SettingsNode node)
    {
        var defaults = ClientSettings.Default;
        return new ClientSettings
        {
            Endpoint = node.Endpoint("endpoint", defaults.Endpoint),
            ConnectTimeout = node.Duration("connect-timeout", defaults.ConnectTimeout),
            HandlerFailure = node.Child("handler-failure", HandlerFailure),
        };
    }

    private static ConnectionSettings Connection(SettingsNode node)
    {
        var defaults = ConnectionSettings.Default;
        return new ConnectionSettings
        {
            HighWaterMark = node.Size("high-water-mark", defaults.HighWaterMark),
            LowWaterMark = node.Size("low-water-mark", defaults.LowWaterMark),
            HardLimit = node.Size("hard-limit", defaults.HardLimit),
            CloseTimeout = node.Duration("close-timeout", defaults.CloseTimeout),
        };
    }

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
        };
    }
}
