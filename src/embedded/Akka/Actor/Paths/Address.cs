using System.Globalization;

namespace Akka.Actor;

/// <summary>Where an actor system is: protocol and system name, and host and port when it can be reached from outside.</summary>
public sealed class Address : IEquatable<Address>, IComparable<Address>, IComparable, ICloneable
{
    /// <summary>Orders addresses by protocol, system, host and port.</summary>
    public static readonly IComparer<Address> Comparer =
        Comparer<Address>.Create(static (left, right) => string.CompareOrdinal(left?.ToString(), right?.ToString()));

    /// <summary>The address that stands for every system.</summary>
    public static readonly Address AllSystems = new("akka", "all-systems");

    private string? _text;

    /// <summary>Makes an address; without host it is a local one.</summary>
    /// <param name="protocol">For example <c>akka</c>.</param>
    /// <param name="system">The actor system's name.</param>
    /// <param name="host">Host name, or null for a local address.</param>
    /// <param name="port">Port, or null.</param>
    public Address(string protocol, string system, string? host = null, int? port = null)
    {
        Protocol = protocol;
        System = system;
        Host = host?.ToLowerInvariant();
        Port = port;
    }

    /// <summary>Protocol, for example <c>akka</c>.</summary>
    public string Protocol { get; }

    /// <summary>Name of the actor system.</summary>
    public string System { get; }

    /// <summary>Host in lower case; null for a local address.</summary>
    public string? Host { get; }

    /// <summary>Port; null for a local address.</summary>
    public int? Port { get; }

    /// <summary>Whether only this process can use the address.</summary>
    public bool HasLocalScope => string.IsNullOrEmpty(Host);

    /// <summary>Whether other processes can use the address.</summary>
    public bool HasGlobalScope => !HasLocalScope;

    /// <summary>A copy with another host.</summary>
    public Address WithHost(string? host = null) => new(Protocol, System, host, Port);

    /// <summary>A copy with another port.</summary>
    public Address WithPort(int? port = null) => new(Protocol, System, Host, port);

    /// <summary>A copy with another protocol.</summary>
    public Address WithProtocol(string protocol) => new(protocol, System, Host, Port);

    /// <summary>A copy with another system name.</summary>
    public Address WithSystem(string system) => new(Protocol, system, Host, Port);

    /// <summary>The address without its protocol: <c>system@host:port</c>.</summary>
    public string HostPort() => ToString()[(Protocol.Length + 3)..];

    /// <summary>Reads an address such as <c>akka://system@host:1234</c>.</summary>
    /// <exception cref="UriFormatException">The text is no address.</exception>
    public static Address Parse(string address) =>
        TryParse(address.AsSpan(), strict: false, out var parsed, out var rest) && rest.Length <= 1
            ? parsed
            : throw new UriFormatException($"'{address}' is no address; valid is, for example, 'akka://system@host:1234'.");

    /// <summary>Reads an address; what follows it is ignored.</summary>
    public static bool TryParse(string path, out Address address) => TryParse(path.AsSpan(), out address, out _);

    /// <summary>Reads an address and gives the path after it, which begins with a slash.</summary>
    public static bool TryParse(string path, out Address address, out string absolutUri)
    {
        var parsed = TryParse(path.AsSpan(), out address, out var rest);
        absolutUri = rest.ToString();
        return parsed;
    }

    /// <summary>Reads an address; what follows it is ignored.</summary>
    public static bool TryParse(ReadOnlySpan<char> span, out Address address) => TryParse(span, out address, out _);

    /// <summary>Reads an address and gives the path after it, which begins with a slash.</summary>
    public static bool TryParse(ReadOnlySpan<char> span, out Address address, out ReadOnlySpan<char> absolutUri) =>
        TryParse(span, strict: true, out address, out absolutUri);

    private static bool TryParse(ReadOnlySpan<char> span, bool strict, out Address address, out ReadOnlySpan<char> absolutUri)
    {
        address = null!;
        absolutUri = default;
        var scheme = span.IndexOf("://", StringComparison.Ordinal);
        if (scheme <= 0) return false;

        var protocol = span[..scheme];
        if (protocol.IndexOf('/') >= 0) return false;
        if (strict && !protocol.StartsWith("akka", StringComparison.OrdinalIgnoreCase)) return false;

        var authority = span[(scheme + 3)..];
        var slash = authority.IndexOf('/');
        var rest = ReadOnlySpan<char>.Empty;
        if (slash >= 0)
        {
            rest = authority[slash..];
            authority = authority[..slash];
        }

        if (!TryParseAuthority(authority, out var system, out var host, out var port)) return false;
        if (strict && !host.IsEmpty && port is null) return false;
        address = new Address(protocol.ToString().ToLowerInvariant(), system.ToString(), host.IsEmpty ? null : host.ToString(), port);
        absolutUri = rest.IsEmpty ? "/" : rest;
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Address? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (Port == other.Port && Host == other.Host && System == other.System && Protocol == other.Protocol));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Address);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Protocol, System, Host, Port);

    /// <inheritdoc/>
    public int CompareTo(Address? other) => Comparer.Compare(this, other);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Address other => CompareTo(other),
        _ => throw new ArgumentException($"An Address can't be compared with a {obj.GetType()}.", nameof(obj)),
    };

    /// <inheritdoc/>
    public object Clone() => new Address(Protocol, System, Host, Port);

    /// <inheritdoc/>
    public override string ToString() => _text ??= Host is null
        ? $"{Protocol}://{System}"
        : string.Create(CultureInfo.InvariantCulture, $"{Protocol}://{System}@{Host}{(Port is null ? "" : ":")}{Port}");

    /// <summary>Whether two addresses are the same.</summary>
    public static bool operator ==(Address? left, Address? right) => left?.Equals(right) ?? right is null;

    /// <summary>Whether two addresses differ.</summary>
    public static bool operator !=(Address? left, Address? right) => !(left == right);

    private static bool TryParseAuthority(
        ReadOnlySpan<char> authority, out ReadOnlySpan<char> system, out ReadOnlySpan<char> host, out int? port)
    {
        port = null;
        host = default;
        var at = authority.IndexOf('@');
        if (at < 0)
        {
            system = authority;
            return !system.IsEmpty;
        }

        system = authority[..at];
        host = authority[(at + 1)..];
        // A colon inside brackets belongs to an IPv6 host.
        var colon = host.LastIndexOf(':');
        if (colon > host.LastIndexOf(']'))
        {
            if (!ushort.TryParse(host[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
            port = number;
            host = host[..colon];
        }

        return !system.IsEmpty && !host.IsEmpty;
    }
}
