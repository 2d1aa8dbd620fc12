using System.Globalization;
using Akka.Configuration;

namespace AkkaSockets;

/// <summary>Where a listener listens, and the limits of what it serves.</summary>
public sealed record ListenerSettings
{
    /// <summary>The most <see cref="AcceptSockets"/>.</summary>
    public const int MaxAcceptSockets = 64;

    /// <summary>The defaults, as in the reference configuration.</summary>
    public static ListenerSettings Default { get; } = new();

    /// <summary>Where to listen; port 0 takes a free port. Default <c>tcp://127.0.0.1:2345</c>, which only this machine reaches.</summary>
    public SocketEndpoint Endpoint { get; init; } = SocketEndpoint.Parse("tcp://127.0.0.1:2345");

    /// <summary>Connections that the system may hold ready before they are accepted; the system may cap it. At least 1. Default 128.</summary>
    public int Backlog { get; init; } = 128;

    /// <summary>
    /// Listening sockets on the one port, among which the system spreads new connections; each accepts by itself. 1 to 64;
    /// more than 1 on Linux, macOS and BSD only, and any program of the same user can then listen on the port too. Default 1.
    /// </summary>
    public int AcceptSockets { get; init; } = 1;

    /// <summary>Connections served at a time. At least 1, or off. Default 1024. Each needs a descriptor.</summary>
    public int MaxConnections { get; init; } = 1024;

    /// <summary>What happens over <see cref="MaxConnections"/>. Default reset.</summary>
    public OverLimitSettings OverMaxConnections { get; init; } = OverLimitSettings.Reset;

    /// <summary>
    /// Connections of one remote address at a time, those included that wait. IPv6 addresses count by their first 64 bits,
    /// because one customer has all of those. At least 1, or off. Default 256; off or high behind a proxy, whose address
    /// all clients share.
    /// </summary>
    public int MaxConnectionsPerAddress { get; init; } = 256;

    /// <summary>What happens over <see cref="MaxConnectionsPerAddress"/>: reset or refuse. Default reset.</summary>
    public OverLimitSettings OverMaxPerAddress { get; init; } = OverLimitSettings.Reset;

    /// <summary>Connections taken on a second, on average. At least 1, or off. Default 1000.</summary>
    public int AcceptRate { get; init; } = 1000;

    /// <summary>Connections taken on at once after a quiet time, before <see cref="AcceptRate"/> counts. At least 1. Default 1000.</summary>
    public int AcceptBurst { get; init; } = 1000;

    /// <summary>What happens over <see cref="AcceptRate"/>. Default wait.</summary>
    public OverLimitSettings OverAcceptRate { get; init; } = OverLimitSettings.Wait;

    /// <summary>
    /// How long a connection may wait, for a place or for the listener to be resumed, before it is reset. Default 4 s. It
    /// must stay below <c>akka.io.tcp.register-timeout</c> (5 s), after which the transport gives up what nobody took.
    /// </summary>
    public TimeSpan RegisterTimeout { get; init; } = TimeSpan.FromSeconds(4);

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

    /// <summary>Whether connections come through a proxy that says who its client is.</summary>
    public ProxySettings Proxy { get; init; } = ProxySettings.Default;

    /// <summary>The limits of each connection.</summary>
    public ConnectionSettings Connection { get; init; } = ConnectionSettings.Default;

    /// <summary>How what arrives is divided into frames; null hands it over as it comes. Default null.</summary>
    public FrameCodec? Framing { get; init; }

    /// <summary>
    /// The connection actor of a listener that <see cref="Sockets.StartAll"/> starts: a <see cref="ConnectionActor"/> with a
    /// public constructor that takes a <see cref="ConnectionContext"/> alone. Null, the default: code says how to make it.
    /// </summary>
    public Type? Handler { get; init; }

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
        errors.Range($"{path}.accept-sockets", AcceptSockets, 1, MaxAcceptSockets);
        if (AcceptSockets > 1 && !ReusePort.IsSupported)
            errors.Add($"{path}.accept-sockets", AcceptSockets.ToString(CultureInfo.InvariantCulture), "1, since this system can't share a port");
        errors.AtLeast($"{path}.max-connections", MaxConnections, 1);
        OverMaxConnections.Validate(errors, $"{path}.over-max-connections", canWait: true);
        errors.AtLeast($"{path}.max-connections-per-address", MaxConnectionsPerAddress, 1);
        OverMaxPerAddress.Validate(errors, $"{path}.over-max-per-address", canWait: false);
        errors.AtLeast($"{path}.accept-rate", AcceptRate, 1);
        errors.AtLeast($"{path}.accept-burst", AcceptBurst, 1);
        OverAcceptRate.Validate(errors, $"{path}.over-accept-rate", canWait: true);
        errors.Positive($"{path}.register-timeout", RegisterTimeout);
        errors.Positive($"{path}.bind-timeout", BindTimeout);
        errors.AtLeast($"{path}.drain-timeout", DrainTimeout, TimeSpan.Zero);
        BindRetry.Validate(errors, $"{path}.bind-retry");
        HandlerFailure.Validate(errors, $"{path}.handler-failure");
        Proxy.Validate(errors, $"{path}.proxy");
        if (Handler is not null && HandlerTypes.Problem(Handler) is { } problem)
            errors.Add($"{path}.handler", Handler.FullName ?? Handler.Name, $"{HandlerTypes.Valid} ({problem})");
    }

    /// <summary>What can't change while a listener runs, each key with the value that was asked for and the one in force.</summary>
    internal void ValidateChange(ListenerSettings changed, SettingsErrors errors, string path)
    {
        Same("endpoint", Endpoint, changed.Endpoint);
        Same("backlog", Backlog, changed.Backlog);
        Same("accept-sockets", AcceptSockets, changed.AcceptSockets);

        void Same<T>(string key, T inForce, T wanted)
            where T : notnull
        {
            if (!inForce.Equals(wanted))
                errors.Add($"{path}.{key}", $"{wanted}", $"{inForce}, which can't change while the listener runs");
        }
    }
}
