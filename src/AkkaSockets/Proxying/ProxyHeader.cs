using System.Buffers;
using System.Globalization;
using System.Text;
using AkkaSockets.Proxying;

namespace AkkaSockets;

/// <summary>
/// What a proxy such as HAProxy says at the beginning of a connection about the client that it connects for: a header of
/// the PROXY protocol, version 1 (a line of text) or 2 (binary).
/// </summary>
public sealed record ProxyHeader
{
    /// <summary>The longest header that can be written or read, in bytes: version 2 with all that its length can state.</summary>
    public const int LargestSize = 16 + ushort.MaxValue;

    private ProxyHeader(int version, ProxyCommand command, SocketEndpoint? source, SocketEndpoint? destination, IReadOnlyList<ProxyTlv> tlvs)
    {
        Version = version;
        Command = command;
        Source = source;
        Destination = destination;
        Tlvs = tlvs;
        if (ProxyTlvs.Find(tlvs, ProxyTlvType.Ssl) is { } tls)
            Tls = ProxyTls.Of(tls) ?? throw new ArgumentException("The TLV of type Ssl is no list of what is known of TLS.", nameof(tlvs));
    }

    /// <summary>The version of the protocol, 1 or 2.</summary>
    public int Version { get; }

    /// <summary>Whether the proxy has connected for a client or for itself.</summary>
    public ProxyCommand Command { get; }

    /// <summary>Where the client has connected from; null if it isn't said, or is no TCP endpoint: then the connection's own counts.</summary>
    public SocketEndpoint? Source { get; }

    /// <summary>Where the client has connected to; null as <see cref="Source"/> is.</summary>
    public SocketEndpoint? Destination { get; }

    /// <summary>What else is said, with version 2 only, in order; those that nobody knows too, without the checksum.</summary>
    public IReadOnlyList<ProxyTlv> Tlvs { get; }

    /// <summary>What is said of the client's TLS; null if nothing.</summary>
    public ProxyTls? Tls { get; }

    /// <summary>The protocol that was negotiated by ALPN, for example <c>h2</c>; null if it isn't said.</summary>
    public string? Alpn => Find(ProxyTlvType.Alpn) is { } value ? Encoding.UTF8.GetString(value.Span) : null;

    /// <summary>The host name that the client asked for; null if it isn't said.</summary>
    public string? Authority => Find(ProxyTlvType.Authority) is { } value ? Encoding.UTF8.GetString(value.Span) : null;

    /// <summary>The proxy's name for the connection, any bytes; null if it isn't said.</summary>
    public ReadOnlyMemory<byte>? UniqueId => Find(ProxyTlvType.UniqueId);

    /// <summary>The header of a connection that a proxy makes for a client.</summary>
    /// <param name="source">Where the client has connected from: an address and a port.</param>
    /// <param name="destination">Where it has connected to: an address and a port. If one of the two is IPv4 and the other IPv6, both are written as IPv6.</param>
    /// <param name="version">1 or 2.</param>
    /// <param name="tlvs">What else to say, with version 2 only.</param>
    /// <returns>The header.</returns>
    /// <exception cref="ArgumentException">An endpoint is a name, the version is unknown, or it can't say this.</exception>
    public static ProxyHeader Between(SocketEndpoint source, SocketEndpoint destination, int version = 2, IEnumerable<ProxyTlv>? tlvs = null)
    {
        CheckAddress(source, nameof(source));
        CheckAddress(destination, nameof(destination));
        return new ProxyHeader(CheckVersion(version), ProxyCommand.Proxy, source, destination, Checked(tlvs, version));
    }

    /// <summary>The header of a connection for a client whose endpoints the proxy can't say.</summary>
    /// <param name="version">1 or 2.</param>
    /// <param name="tlvs">What else to say, with version 2 only.</param>
    /// <returns>The header.</returns>
    /// <exception cref="ArgumentException">The version is unknown, or it can't say this.</exception>
    public static ProxyHeader Unknown(int version = 2, IEnumerable<ProxyTlv>? tlvs = null) =>
        new(CheckVersion(version), ProxyCommand.Proxy, null, null, Checked(tlvs, version));

    /// <summary>The header of a connection that a proxy makes for itself, of version 2.</summary>
    /// <returns>The header.</returns>
    public static ProxyHeader Local() => new(2, ProxyCommand.Local, null, null, []);

    /// <summary>Writes the header in its version.</summary>
    /// <param name="output">Where to write to.</param>
    /// <param name="checksum">Whether to add a CRC-32C of the header, with version 2 only.</param>
    /// <exception cref="ArgumentException">A checksum is wanted of version 1. Nothing was written.</exception>
    public void Write(IBufferWriter<byte> output, bool checksum = false)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Version == 2)
            ProxyV2.Write(this, output, checksum);
        else if (checksum)
            throw new ArgumentException("A header of version 1 has no checksum; valid is version 2, or none.", nameof(checksum));
        else
            ProxyV1.Write(this, output);
    }

    /// <summary>Whether the other says the same, in the same version and order.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(ProxyHeader? other) =>
        other is not null
        && Version == other.Version
        && Command == other.Command
        && Source == other.Source
        && Destination == other.Destination
        && Tlvs.SequenceEqual(other.Tlvs);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Version, Command, Source, Destination, Tlvs.Count);

    /// <summary>The header in a few words, for logs: without the bytes of <see cref="Tlvs"/>, which are the peer's.</summary>
    /// <returns>The words.</returns>
    public override string ToString()
    {
        var who = (Command, Source) switch
        {
            (ProxyCommand.Local, _) => "the proxy itself",
            (_, null) => "an unknown client",
            _ => $"{Source} to {Destination}",
        };
        return string.Create(CultureInfo.InvariantCulture, $"PROXY v{Version}: {who}");
    }

    /// <summary>A header that was read; its TLVs are taken as they are.</summary>
    /// <exception cref="ProtocolViolationException">What it says of TLS is malformed.</exception>
    internal static ProxyHeader Received(
        int version, ProxyCommand command, SocketEndpoint? source = null, SocketEndpoint? destination = null, IReadOnlyList<ProxyTlv>? tlvs = null)
    {
        tlvs ??= [];
        if (ProxyTlvs.Find(tlvs, ProxyTlvType.Ssl) is { } tls && ProxyTls.Of(tls) is null)
            throw new ProtocolViolationException("TLS part of a PROXY header", $"{tls.Length} bytes", "5 bytes and whole TLVs");
        return new ProxyHeader(version, command, source, destination, tlvs);
    }

    private ReadOnlyMemory<byte>? Find(byte type) => ProxyTlvs.Find(Tlvs, type);

    private static void CheckAddress(SocketEndpoint endpoint, string name)
    {
        ArgumentNullException.ThrowIfNull(endpoint, name);
        if (endpoint.Address is null)
            throw new ArgumentException($"A PROXY header can't say {endpoint}; valid is an address instead of a name.", name);
    }

    private static int CheckVersion(int version) =>
        version is 1 or 2 ? version : throw new ArgumentOutOfRangeException(nameof(version), version, "The PROXY protocol has version 1 and 2.");

    private static ProxyTlv[] Checked(IEnumerable<ProxyTlv>? tlvs, int version)
    {
        ProxyTlv[] all = tlvs is null ? [] : [.. tlvs];
        if (all.Length > 0 && version == 1)
            throw new ArgumentException("A header of version 1 has endpoints only; valid is version 2, or no TLVs.", nameof(tlvs));
        if (Array.Exists(all, tlv => tlv.Type == ProxyTlvType.Crc32c))
            throw new ArgumentException("The checksum is made when the header is written; valid is any other type.", nameof(tlvs));
        var room = ushort.MaxValue - ProxyV2.LongestAddresses - ProxyV2.ChecksumLength;
        var length = all.Sum(tlv => (long)ProxyTlvs.HeadLength + tlv.Value.Length);
        if (length > room)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The TLVs take {length} bytes; valid is at most {room}."), nameof(tlvs));
        return all;
    }
}
