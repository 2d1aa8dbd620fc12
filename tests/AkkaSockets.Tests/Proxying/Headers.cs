using System.Buffers;
using AkkaSockets.Proxying;

namespace AkkaSockets.Tests.Proxying;

/// <summary>Writing and reading headers in tests.</summary>
internal static class Headers
{
    public static readonly SocketEndpoint Client = SocketEndpoint.Parse("tcp://192.0.2.7:56324");
    public static readonly SocketEndpoint Server = SocketEndpoint.Parse("tcp://198.51.100.2:443");

    public static byte[] Written(ProxyHeader header, bool checksum = false)
    {
        var output = new ArrayBufferWriter<byte>();
        header.Write(output, checksum);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads one header and says how many bytes are left.</summary>
    public static (ProxyHeader? Header, int Left) Read(ReadOnlySequence<byte> input, int maxSize = ProxyHeader.LargestSize)
    {
        new ProxyHeaderReader(maxSize).TryRead(ref input, out var header);
        return (header, (int)input.Length);
    }

    public static (ProxyHeader? Header, int Left) Read(byte[] bytes, int maxSize = ProxyHeader.LargestSize) =>
        Read(new ReadOnlySequence<byte>(bytes), maxSize);

    /// <summary>Version 2 by hand: version and command, family and transport, and what follows the length.</summary>
    public static byte[] V2(byte command, byte family, params byte[] block) =>
    [
        .. "\r\n\r\n\0\r\nQUIT\n"u8, command, family, (byte)(block.Length >> 8), (byte)block.Length, .. block,
    ];

    public static ProtocolViolationException Violation(byte[] bytes, int maxSize = ProxyHeader.LargestSize)
    {
        var read = () => Read(bytes, maxSize);
        return read.Should().Throw<ProtocolViolationException>().Which;
    }
}
