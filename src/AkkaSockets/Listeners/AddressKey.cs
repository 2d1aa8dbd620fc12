using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace AkkaSockets;

/// <summary>
/// What counts as one remote address. An IPv6 address counts by its first 64 bits: the rest is up to the host, and one host
/// can have all of them.
/// </summary>
internal readonly record struct AddressKey(ulong Prefix, bool IsIPv6)
{
    public static AddressKey? Of(IPAddress? address)
    {
        if (address is null)
            return null;
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        if (address.IsIPv4MappedToIPv6)
            return new AddressKey(BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]), IsIPv6: false);
        return address.AddressFamily == AddressFamily.InterNetwork
            ? new AddressKey(BinaryPrimitives.ReadUInt32BigEndian(bytes), IsIPv6: false)
            : new AddressKey(BinaryPrimitives.ReadUInt64BigEndian(bytes), IsIPv6: true);
    }
}
