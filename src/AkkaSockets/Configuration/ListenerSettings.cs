using Akka.Configuration;

namespace AkkaSockets;

/// <summary>Where a listener listens, and the limits of what it serves.</summary>
public sealed record ListenerSettings
{
    /// <summary>The defaults, as in the reference configuration.</summary>
    public static ListenerSettings Default { get; } = new();

    /// <summary>Where to listen; port 0 takes a free port. Default <c>tcp://127.0.0.1:2345</c>, which only this machine reaches.</summary>
    public SocketEndpoint Endpoint { get; init; } = SocketEndpoint.Parse("tcp://127.0.0.1:2345");

    /// <summary>Connections that the system may hold ready before they are accepted; the system may cap it. At least 1. Default 128.</summary>
    public int Backlog { get; init; } = 128;

    /// <summary>Connections served at a time; more are reset. At least 1. Default 1024. Each needs a descriptor.</summary>
    public int MaxConnections { get; init; } = 1024;

    /// <summary>How long one attempt to bind may take before it counts as failed. Default 10 s.</summary>
    public TimeSpan BindTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How binding is retried while the port is busy, or after the listening socket was lost.</summary>
    public BackoffSettings BindRetry { get; init; } = BackoffSettings.Default;

    /// <summary>
    /// How long connections may take to finish once the listener is told to stop; then they are aborted. Default 4 s, less
    /// than the 5 s that a phase of CoordinatedShutdown has by default.
    /// </summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>What happens when a connection actor throws.</summary>
    public HandlerFailureSettings HandlerFailure { get; init; } = HandlerFailureSettings.Default;

    /// <summary>The limits of each connection.</summary>
    public ConnectionSettings Connection { get; init; } = ConnectionSettings.Default;

    /// <summary>Reads <c>akka-sockets.listener</c>, whose <c>connection</c> inherits from <c>akka-sockets.connection</c>; what is absent has its default.</summary>
    /// <param name="config">A whole configuration, such as <c>system.Settings.Config</c>.</param>
    /// <returns>The settings, valid.</returns>
    /// <exception cref="SocketSettingsException">Anything under <c>akka-sockets</c> is wrong or unknown; it lists all of it.</exception>
    public static ListenerSettings From(Config config) => SocketSettings.From(config).Listener;

    /// <summary>Checks the settings, all at once.</summary>
    /// <returns>These settings.</returns>
    /// <exception cref="SocketSettingsException">Something is out of range; it lists every such setting.</exception>
    public ListenerSettings Validated()
    {
        var errors = new SettingsErrors();
        Validate(errors, SocketSettings.ListenerPath);
        Connection.Validate(errors, SocketSettings.ConnectionPath);
        errors.ThrowIfAny();
        return this;
    }

    internal void Validate(SettingsErrors errors, string path)
    {
        errors.AtLeast($"{path}.backlog", Backlog, 1);
        errors.AtLeast($"{path}.max-connections", MaxConnections, 1);
        errors.Positive($"{path}.bind-timeout", BindTimeout);
        errors.AtLeast($"{path}.drain-timeout", DrainTimeout, TimeSpan.Zero);
        BindRetry.Validate(errors, $"{path}.bind-retry");
        HandlerFailure.Validate(errors, $"{path}.handler-failure");
    }
}
