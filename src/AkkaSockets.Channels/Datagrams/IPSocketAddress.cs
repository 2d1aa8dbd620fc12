using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace AkkaSockets.Channels;

/// <summary>
/// IP end points in the operating system's form, written and read in place: <see cref="EndPoint.Serialize"/> would allocate for each
/// datagram. The layout of <c>sockaddr_in</c> and <c>sockaddr_in6</c> is the same on all systems but for the first two bytes, the family.
/// </summary>
internal static class IPSocketAddress
{
    private const int Port = 2;
    private const int V4 = 4;
    private const int V6 = 8;
    private const int Scope = 24;
    private const int V4Length = 4;
    private const int V6Length = 16;
    private const int V4InV6 = V6Length - V4Length;

    /// <summary>Writes an end point for a socket of the address's family; false if such a socket can't send there.</summary>
    public static bool TryWrite(IPEndPoint endPoint, SocketAddress address)
    {
        var bytes = address.Buffer.Span;
        var ip = endPoint.Address;
        if (address.Family == AddressFamily.InterNetwork)
        {
            if (ip.AddressFamily != AddressFamily.InterNetwork && !ip.IsIPv4MappedToIPv6)
                return false;
            WriteV4(ip, bytes.Slice(V4, V4Length));
        }
        else if (address.Family == AddressFamily.InterNetworkV6)
        {
            WriteV6(ip, bytes.Slice(V6, V6Length));
            WriteScope(ip, bytes[Scope..]);
        }
        else
        {
            return false;
        }

        BinaryPrimitives.WriteUInt16BigEndian(bytes[Port..], (ushort)endPoint.Port);
        return true;
    }

    /// <summary>Tells whether an end point is the one that is written.</summary>
    public static bool IsSame(IPEndPoint endPoint, SocketAddress address)
    {
        var bytes = address.Buffer.Span;
        if (endPoint.Port != BinaryPrimitives.ReadUInt16BigEndian(bytes[Port..]) || endPoint.AddressFamily != address.Family)
            return false;

        Span<byte> ip = stackalloc byte[V6Length];
        endPoint.Address.TryWriteBytes(ip, out var length);
        if (length == V4Length)
            return bytes.Slice(V4, V4Length).SequenceEqual(ip[..V4Length]);
        return bytes.Slice(V6, V6Length).SequenceEqual(ip)
            && MemoryMarshal.Read<uint>(bytes[Scope..]) == (uint)endPoint.Address.ScopeId;
    }

    /// <summary>A number that differs for most different addresses.</summary>
    public static int Mix(SocketAddress address)
    {
        var bytes = address.Buffer.Span;
        var port = BinaryPrimitives.ReadUInt16BigEndian(bytes[Port..]);
        var start = address.Family == AddressFamily.InterNetwork ? V4 : V6 + V4InV6;
        return (int)BinaryPrimitives.ReadUInt32BigEndian(bytes[start..]) ^ port;
    }

    private static void WriteV4(IPAddress ip, Span<byte> target)
    {
        Span<byte> full = stackalloc byte[V6Length];
        ip.TryWriteBytes(full, out var length);
        full[(length - V4Length)..length].CopyTo(target);
    }

    private static void WriteV6(IPAddress ip, Span<byte> target)
    {
        if (ip.AddressFamily != AddressFamily.InterNetwork)
        {
            ip.TryWriteBytes(target, out _);
            return;
        }

        target.Clear();
        target.Slice(V4InV6 - 2, 2).Fill(0xFF);
        ip.TryWriteBytes(target[V4InV6..], out _);
    }

    private static void WriteScope(IPAddress ip, Span<byte> target)
    {
        var scope = ip.AddressFamily == AddressFamily.InterNetworkV6 ? (uint)ip.ScopeId : 0;
        MemoryMarshal.Write(target, scope);
    }
}
