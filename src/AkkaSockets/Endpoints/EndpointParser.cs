using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AkkaSockets;

/// <summary>
/// Takes an endpoint URI apart. System.Uri is no help: it accepts shorthand such as <c>127.1</c>, drops scope ids and
/// says only "invalid" where a user needs to read what would be valid.
/// </summary>
internal static class EndpointParser
{
    public const string TcpScheme = "tcp";

    private const string Valid = "Valid is tcp://<host>:<port>, for example tcp://127.0.0.1:2345, tcp://[::1]:2345 or tcp://localhost:0";
    private const int MaxHostLength = 253;
    private const int MaxLabelLength = 63;

    private static readonly string[] SchemesToCome = ["tls", "unix", "udp", "icmp", "route"];

    public static bool TryParse(
        string? text,
        [NotNullWhen(true)] out string? scheme,
        [NotNullWhen(true)] out string? host,
        out int port,
        [NotNullWhen(false)] out string? error)
    {
        scheme = null;
        host = null;
        port = 0;
        var problem = Split(text, out var schemePart, out var hostPart, out var portPart)
            ?? ReadScheme(schemePart, out scheme)
            ?? ReadPort(portPart, out port)
            ?? ReadHost(hostPart, out host);
        error = problem is null ? null : $"'{text}' is no endpoint: {problem}. {Valid}.";
        return problem is null;
    }

    public static string Canonical(IPAddress address) =>
        (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();

    private static string? Split(string? text, out string scheme, out string host, out string port)
    {
        scheme = host = port = "";
        if (string.IsNullOrEmpty(text))
            return "it is empty";

        var schemeEnd = text.IndexOf(':', StringComparison.Ordinal);
        if (schemeEnd < 0)
            return "the scheme is missing";

        scheme = text[..schemeEnd];
        var rest = text.AsSpan(schemeEnd + 1);
        if (!rest.StartsWith("//"))
        {
            // route: has no authority; and host:port without a scheme is the mistake made most often.
            return IsKnown(scheme) ? null : "the scheme is missing";
        }

        rest = rest[2..];
        var portStart = rest.LastIndexOf(':');
        if (portStart < 0 || rest.EndsWith("]"))
        {
            host = rest.ToString();
            return null;
        }

        host = rest[..portStart].ToString();
        port = rest[(portStart + 1)..].ToString();
        return null;
    }

    private static string? ReadScheme(string text, out string? scheme)
    {
        scheme = text.ToLowerInvariant();
        if (scheme == TcpScheme)
            return null;
        return Array.IndexOf(SchemesToCome, scheme) >= 0
            ? $"the scheme '{scheme}' is not available yet"
            : $"the scheme '{text}' is unknown";
    }

    private static bool IsKnown(string scheme) =>
        scheme.Equals(TcpScheme, StringComparison.OrdinalIgnoreCase)
        || Array.Exists(SchemesToCome, known => known.Equals(scheme, StringComparison.OrdinalIgnoreCase));

    private static string? ReadPort(string text, out int port)
    {
        port = 0;
        if (text.Length == 0)
            return "the port is missing";
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= IPEndPoint.MaxPort
            ? null
            : $"the port '{text}' is not a number from 0 to {IPEndPoint.MaxPort}";
    }

    private static string? ReadHost(string text, out string? host)
    {
        host = null;
        if (text.Length == 0)
            return "the host is missing";
        if (text == "*")
            return "the host '*' may mean IPv4 or IPv6; write 0.0.0.0 for every IPv4 address or [::] for every IPv6 address";
        if (text[0] == '[')
            return ReadIPv6(text, out host);
        if (text.Contains(':', StringComparison.Ordinal))
            return $"the IPv6 address '{text}' needs brackets";
        if (text.All(c => char.IsAsciiDigit(c) || c == '.'))
            return ReadIPv4(text, out host);
        return ReadName(text, out host);
    }

    private static string? ReadIPv6(string text, out string? host)
    {
        host = null;
        var inner = text[^1] == ']' ? text[1..^1] : "";
        if (!inner.Contains(':', StringComparison.Ordinal)
            || !IPAddress.TryParse(inner, out var address)
            || address.AddressFamily != AddressFamily.InterNetworkV6)
            return $"'{text}' is no IPv6 address";
        host = Canonical(address);
        return null;
    }

    private static string? ReadIPv4(string text, out string? host)
    {
        // Shorthand (127.1) and leading zeros (read as octal) mean another address than they seem to.
        host = IPAddress.TryParse(text, out var address) && address.ToString() == text ? text : null;
        return host is null ? $"'{text}' is no IPv4 address" : null;
    }

    private static string? ReadName(string text, out string? host)
    {
        host = text.ToLowerInvariant();
        var valid = text.Length <= MaxHostLength && text.Split('.').All(IsLabel);
        return valid ? null : $"the host '{text}' is neither an address nor a host name";
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabelLength
        && label[0] != '-'
        && label[^1] != '-'
        && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
