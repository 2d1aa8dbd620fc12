using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace AkkaSockets;

/// <summary>
/// Where a socket listens or connects to, written as a URI: <c>tcp://127.0.0.1:2345</c>, <c>tcp://[::1]:2345</c>,
/// <c>tcp://localhost:0</c>. Port 0 asks the system for a free port when listening.
/// </summary>
/// <remarks>
/// Equality is that of the canonical text: scheme and host in lower case, IPv6 addresses in their shortest form, and IPv4
/// addresses mapped into IPv6 as plain IPv4.
/// </remarks>
public sealed record SocketEndpoint
{
    private SocketEndpoint(string scheme, string host, int port)
    {
        Scheme = scheme;
        Host = host;
        Port = port;
    }

    /// <summary>The transport, in lower case: <c>tcp</c>.</summary>
    public string Scheme { get; }

    /// <summary>An IPv4 address, an IPv6 address (without brackets), or a host name in lower case.</summary>
    public string Host { get; }

    /// <summary>The port, 0 to 65535.</summary>
    public int Port { get; }

    /// <summary>The host as an address, or null when it is a name that has to be resolved first.</summary>
    public IPAddress? Address => IPAddress.TryParse(Host, out var address) ? address : null;

    /// <summary>Makes a TCP endpoint of an address and a port.</summary>
    /// <param name="address">The address; an IPv4 address mapped into IPv6 becomes plain IPv4.</param>
    /// <param name="port">The port, 0 to 65535.</param>
    /// <returns>The endpoint.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The port is outside 0 to 65535.</exception>
    public static SocketEndpoint Tcp(IPAddress address, int port)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentOutOfRangeException.ThrowIfLessThan(port, IPEndPoint.MinPort);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, IPEndPoint.MaxPort);
        return new SocketEndpoint(EndpointParser.TcpScheme, EndpointParser.Canonical(address), port);
    }

    /// <summary>Reads an endpoint from its URI.</summary>
    /// <param name="text">The URI, for example <c>tcp://127.0.0.1:2345</c>.</param>
    /// <returns>The endpoint.</returns>
    /// <exception cref="FormatException">The text is no endpoint; the message names it and says what would be valid.</exception>
    public static SocketEndpoint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var endpoint, out var error) ? endpoint : throw new FormatException(error);
    }

    /// <summary>Reads an endpoint from its URI without throwing.</summary>
    /// <param name="text">The URI.</param>
    /// <param name="endpoint">The endpoint, or null if the text is none.</param>
    /// <returns>Whether the text is an endpoint.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out SocketEndpoint? endpoint) =>
        TryParse(text, out endpoint, out _);

    /// <summary>Reads an endpoint from its URI without throwing, and tells what is wrong with it.</summary>
    /// <param name="text">The URI.</param>
    /// <param name="endpoint">The endpoint, or null if the text is none.</param>
    /// <param name="error">Null, or a sentence that names the text and says what would be valid.</param>
    /// <returns>Whether the text is an endpoint.</returns>
    public static bool TryParse(
        [NotNullWhen(true)] string? text,
        [NotNullWhen(true)] out SocketEndpoint? endpoint,
        [NotNullWhen(false)] out string? error)
    {
        endpoint = EndpointParser.TryParse(text, out var scheme, out var host, out var port, out error)
            ? new SocketEndpoint(scheme, host, port)
            : null;
        return endpoint is not null;
    }

    /// <summary>The URI, in canonical form: what <see cref="Parse"/> reads.</summary>
    /// <returns>The URI.</returns>
    public override string ToString()
    {
        var host = Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host;
        return string.Create(CultureInfo.InvariantCulture, $"{Scheme}://{host}:{Port}");
    }

    /// <summary>The endpoint that an Akka.IO event carries.</summary>
    internal static SocketEndpoint From(EndPoint endPoint) => endPoint switch
    {
        IPEndPoint ip => Tcp(ip.Address, ip.Port),
        DnsEndPoint dns => Parse(string.Create(CultureInfo.InvariantCulture, $"tcp://{dns.Host}:{dns.Port}")),
        _ => throw new NotSupportedException($"{endPoint} is a {endPoint.GetType().Name}; TCP has IPEndPoint and DnsEndPoint."),
    };

    /// <summary>The endpoint as Akka.IO takes it; a host name is left to be resolved.</summary>
    internal EndPoint ToEndPoint() => Address is { } address ? new IPEndPoint(address, Port) : new DnsEndPoint(Host, Port);
}
