using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AkkaSockets.Proxying;

/// <summary>Version 1: <c>PROXY TCP4 192.0.2.1 192.0.2.2 1234 80</c> and a line end.</summary>
internal static class ProxyV1
{
    /// <summary>The longest line, its ending included.</summary>
    public const int MaxLength = 107;

    private const string Form = "PROXY, TCP4 or TCP6, two addresses and two ports, each after one space";
    private const int LongestPort = 5;

    public static ReadOnlySpan<byte> Start => "PROXY "u8;

    /// <param name="bytes">The front of the input, at most <see cref="MaxLength"/> bytes.</param>
    /// <param name="length">The length of the line with its ending.</param>
    /// <returns>Null if the line is not complete.</returns>
    public static ProxyHeader? Read(ReadOnlySpan<byte> bytes, out int length)
    {
        var end = bytes.IndexOf("\r\n"u8);
        length = end + 2;
        if (end < 0)
        {
            return bytes.Length < MaxLength
                ? null
                : throw new ProtocolViolationException("PROXY header", "107 bytes without a line end", "a line of at most 107 bytes");
        }

        var rest = bytes[Start.Length..end];
        if (rest.SequenceEqual("UNKNOWN"u8) || rest.StartsWith("UNKNOWN "u8))
            return ProxyHeader.Received(1, ProxyCommand.Proxy);
        var family = rest.StartsWith("TCP4 "u8) ? AddressFamily.InterNetwork
            : rest.StartsWith("TCP6 "u8) ? AddressFamily.InterNetworkV6
            : throw Malformed("another protocol");
        rest = rest["TCP4 ".Length..];
        var source = Address(Word(ref rest), family);
        var destination = Address(Word(ref rest), family);
        var sourcePort = Port(Word(ref rest));
        var destinationPort = Port(rest);
        return ProxyHeader.Received(1, ProxyCommand.Proxy, SocketEndpoint.Tcp(source, sourcePort), SocketEndpoint.Tcp(destination, destinationPort));
    }

    public static void Write(ProxyHeader header, IBufferWriter<byte> output)
    {
        var line = "PROXY UNKNOWN\r\n";
        if (header is { Source: { } source, Destination: { } destination })
        {
            var (from, to) = ProxyAddresses.SameFamily(source, destination);
            var family = from.AddressFamily == AddressFamily.InterNetwork ? "TCP4" : "TCP6";
            line = string.Create(CultureInfo.InvariantCulture, $"PROXY {family} {Text(from)} {Text(to)} {source.Port} {destination.Port}\r\n");
        }

        Encoding.ASCII.GetBytes(line, output);
    }

    private static ReadOnlySpan<byte> Word(ref ReadOnlySpan<byte> rest)
    {
        var space = rest.IndexOf((byte)' ');
        if (space < 0)
            throw Malformed("too few words");
        var word = rest[..space];
        rest = rest[(space + 1)..];
        return word;
    }

    private static IPAddress Address(ReadOnlySpan<byte> word, AddressFamily family)
    {
        // What the parser takes besides addresses (scope ids, brackets, ports, numbers) has other characters or another family.
        var allowed = family == AddressFamily.InterNetwork ? "0123456789."u8 : "0123456789abcdefABCDEF:."u8;
        if (!word.ContainsAnyExcept(allowed)
            && IPAddress.TryParse(Encoding.ASCII.GetString(word), out var address)
            && address.AddressFamily == family
            && (family == AddressFamily.InterNetworkV6 || IsCanonical(address, word)))
            return address;
        throw Malformed("an address of another form");
    }

    // Shorthand (127.1) and leading zeros, read as octal, mean another address than they seem to.
    private static bool IsCanonical(IPAddress address, ReadOnlySpan<byte> word) =>
        Encoding.ASCII.GetBytes(address.ToString()).AsSpan().SequenceEqual(word);

    private static int Port(ReadOnlySpan<byte> word)
    {
        if (word.Length is 0 or > LongestPort || word.ContainsAnyExceptInRange((byte)'0', (byte)'9') || (word[0] == '0' && word.Length > 1))
            throw Malformed("a port of another form");
        var port = int.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture);
        return port <= IPEndPoint.MaxPort ? port : throw Malformed("a port above 65535");
    }

    // An address that stands for IPv4 would be written with dots, which the protocol doesn't promise to be read.
    private static string Text(IPAddress address)
    {
        if (!address.IsIPv4MappedToIPv6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        return string.Create(CultureInfo.InvariantCulture, $"::ffff:{bytes[12]:x2}{bytes[13]:x2}:{bytes[14]:x2}{bytes[15]:x2}");
    }

    private static ProtocolViolationException Malformed(string what) => new("PROXY header", what, Form);
}
