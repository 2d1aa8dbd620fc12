using System.Globalization;
using Akka.Configuration;

namespace AkkaSockets;

/// <summary>Where a client connects to, and the limits of its connection.</summary>
public sealed record ClientSettings
{
    /// <summary>The defaults, as in the reference configuration.</summary>
    public static ClientSettings Default { get; } = new();

    /// <summary>Where to connect to; the port can't be 0. Default <c>tcp://127.0.0.1:2345</c>.</summary>
    public SocketEndpoint Endpoint { get; init; } = SocketEndpoint.Parse("tcp://127.0.0.1:2345");

    /// <summary>How long resolving the name and connecting may take together. Default 10 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What happens when the connection actor throws.</summary>
    public HandlerFailureSettings HandlerFailure { get; init; } = HandlerFailureSettings.Default;

    /// <summary>
    /// The limits of the connection. By default those of any connection, but without
    /// <see cref="ConnectionSettings.ReadIdleTimeout"/>: a client doesn't know when its server will speak.
    /// </summary>
    public ConnectionSettings Connection { get; init; } = ConnectionSettings.Default with { ReadIdleTimeout = Off.Time };

    /// <summary>How what arrives is divided into frames; null hands it over as it comes. Default null.</summary>
    public FrameCodec? Framing { get; init; }

    /// <summary>Reads <c>akka-sockets.client</c>, whose <c>connection</c> inherits from <c>akka-sockets.connection</c>; what is absent has its default.</summary>
    /// <param name="config">A whole configuration, such as <c>system.Settings.Config</c>.</param>
    /// <returns>The settings, valid.</returns>
    /// <exception cref="SocketSettingsException">Anything under <c>akka-sockets</c> is wrong or unknown; it lists all of it.</exception>
    public static ClientSettings From(Config config) => SocketSettings.From(config).Client;

    /// <summary>Checks the settings, all at once.</summary>
    /// <returns>These settings.</returns>
    /// <exception cref="SocketSettingsException">Something is out of range; it lists every such setting.</exception>
    public ClientSettings Validated()
    {
        var errors = new SettingsErrors();
        Validate(errors, SocketSettings.ClientPath);
        Connection.Validate(errors, SocketSettings.ConnectionPath);
        errors.ThrowIfAny();
        return this;
    }

    internal void Validate(SettingsErrors errors, string path)
    {
        if (Endpoint.Port == 0)
            errors.Add($"{path}.endpoint", Endpoint.ToString(), string.Create(CultureInfo.InvariantCulture, $"a port from 1 to {ushort.MaxValue}"));
        errors.Positive($"{path}.connect-timeout", ConnectTimeout);
        HandlerFailure.Validate(errors, $"{path}.handler-failure");
    }
}
