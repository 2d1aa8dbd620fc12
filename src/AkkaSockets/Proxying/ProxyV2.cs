using System.Buffers;
using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Numerics;

namespace AkkaSockets.Proxying;

/// <summary>Version 2: a signature, version and command, family and transport, a length, and as many bytes.</summary>
internal static class ProxyV2
{
    public const int HeadLength = 16;
    public const int LongestAddresses = 216;
    public const int ChecksumLength = ProxyTlvs.HeadLength + sizeof(uint);

    private const int VersionAt = 12;
    private const int FamilyAt = 13;
    private const int LengthAt = 14;
    private const int Version = 0x20;
    private const int Ip4Block = 12;
    private const int Ip6Block = 36;
    private const byte Tcp4 = 0x11;
    private const byte Tcp6 = 0x21;

    public static ReadOnlySpan<byte> Start => [0x0d, 0x0a, 0x0d, 0x0a, 0x00, 0x0d, 0x0a, 0x51, 0x55, 0x49, 0x54, 0x0a];

    /// <summary>Checks the fixed part.</summary>
    /// <param name="head">Its bytes, <see cref="HeadLength"/>.</param>
    /// <returns>The length of the whole header.</returns>
    public static int LengthOf(ReadOnlySpan<byte> head)
    {
        if ((head[VersionAt] & 0xf0) != Version)
            throw new ProtocolViolationException("version of a PROXY header", head[VersionAt] >> 4, "2 after its signature");
        if ((head[VersionAt] & 0x0f) > 1)
            throw new ProtocolViolationException("command of a PROXY header", head[VersionAt] & 0x0f, "0 or 1");
        if (!IsLocal(head) && ((head[FamilyAt] >> 4) > 3 || (head[FamilyAt] & 0x0f) > 2))
            throw new ProtocolViolationException("family and transport of a PROXY header", head[FamilyAt], "a family from 0 to 3 and a transport from 0 to 2");
        return HeadLength + BinaryPrimitives.ReadUInt16BigEndian(head[LengthAt..]);
    }

    /// <param name="bytes">The whole header, a copy that may be kept.</param>
    public static ProxyHeader Read(byte[] bytes)
    {
        // With LOCAL all that follows means nothing.
        if (IsLocal(bytes))
            return ProxyHeader.Received(2, ProxyCommand.Local);

        var block = bytes.AsMemory(HeadLength);
        var addresses = AddressesLength(bytes[FamilyAt]);
        if (block.Length < addresses)
            throw new ProtocolViolationException("length of a PROXY header", block.Length, $"{addresses} or more for its family");
        if (!ProxyTlvs.TryParse(block[addresses..], out var tlvs))
            throw new ProtocolViolationException("end of a PROXY header", "a part of a TLV", "whole TLVs");
        CheckSum(bytes, HeadLength + addresses, tlvs);
        tlvs.RemoveAll(tlv => tlv.Type == ProxyTlvType.Crc32c);
        var (source, destination) = Endpoints(bytes[FamilyAt], block.Span);
        return ProxyHeader.Received(2, ProxyCommand.Proxy, source, destination, tlvs);
    }

    public static void Write(ProxyHeader header, IBufferWriter<byte> output, bool checksum)
    {
        var length = HeadLength
            + (header.Source is null ? 0 : Ip6Block)
            + header.Tlvs.Sum(tlv => ProxyTlvs.HeadLength + tlv.Value.Length)
            + ChecksumLength;
        var bytes = output.GetSpan(length)[..length];
        bytes.Clear();
        Start.CopyTo(bytes);
        bytes[VersionAt] = (byte)(Version | (header.Command == ProxyCommand.Proxy ? 1 : 0));
        var end = HeadLength;
        if (header is { Source: { } source, Destination: { } destination })
        {
            bytes[FamilyAt] = WriteAddresses(source, destination, bytes[HeadLength..]);
            end += AddressesLength(bytes[FamilyAt]);
        }

        foreach (var tlv in header.Tlvs)
            end += ProxyTlvs.Write(tlv, bytes[end..]);
        var sumAt = end + ProxyTlvs.HeadLength;
        if (checksum)
            end += ProxyTlvs.Write(new ProxyTlv(ProxyTlvType.Crc32c, new byte[sizeof(uint)]), bytes[end..]);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[LengthAt..], (ushort)(end - HeadLength));
        if (checksum)
            BinaryPrimitives.WriteUInt32BigEndian(bytes[sumAt..], Sum(bytes[..end], sumAt));
        output.Advance(end);
    }

    private static bool IsLocal(ReadOnlySpan<byte> head) => (head[VersionAt] & 0x0f) == 0;

    private static int AddressesLength(byte family) => (family >> 4) switch
    {
        1 => Ip4Block,
        2 => Ip6Block,
        3 => LongestAddresses,
        _ => 0,
    };

    private static (SocketEndpoint? Source, SocketEndpoint? Destination) Endpoints(byte family, ReadOnlySpan<byte> block)
    {
        if (family is not (Tcp4 or Tcp6))
            return (null, null);
        var size = family == Tcp4 ? 4 : 16;
        var ports = block[(2 * size)..];
        return (
            SocketEndpoint.Tcp(new IPAddress(block[..size]), BinaryPrimitives.ReadUInt16BigEndian(ports)),
            SocketEndpoint.Tcp(new IPAddress(block.Slice(size, size)), BinaryPrimitives.ReadUInt16BigEndian(ports[2..])));
    }

    private static byte WriteAddresses(SocketEndpoint source, SocketEndpoint destination, Span<byte> target)
    {
        var (from, to) = ProxyAddresses.SameFamily(source, destination);
        from.TryWriteBytes(target, out var size);
        to.TryWriteBytes(target[size..], out _);
        BinaryPrimitives.WriteUInt16BigEndian(target[(2 * size)..], (ushort)source.Port);
        BinaryPrimitives.WriteUInt16BigEndian(target[((2 * size) + 2)..], (ushort)destination.Port);
        return from.AddressFamily == AddressFamily.InterNetwork ? Tcp4 : Tcp6;
    }

    private static void CheckSum(ReadOnlySpan<byte> bytes, int tlvsAt, List<ProxyTlv> tlvs)
    {
        var at = tlvsAt;
        var found = false;
        foreach (var tlv in tlvs)
        {
            at += ProxyTlvs.HeadLength;
            if (tlv.Type == ProxyTlvType.Crc32c)
            {
                if (found)
                    throw new ProtocolViolationException("number of checksums in a PROXY header", "2 or more", "1 at most");
                if (tlv.Value.Length != sizeof(uint))
                    throw new ProtocolViolationException("length of the checksum in a PROXY header", tlv.Value.Length, "4");
                if (BinaryPrimitives.ReadUInt32BigEndian(tlv.Value.Span) != Sum(bytes, at))
                    throw new ProtocolViolationException("checksum of a PROXY header", "another than its bytes give", "their CRC-32C");
                found = true;
            }

            at += tlv.Value.Length;
        }
    }

    /// <summary>The CRC-32C with the checksum itself taken for zeros.</summary>
    private static uint Sum(ReadOnlySpan<byte> bytes, int sumAt)
    {
        var crc = uint.MaxValue;
        for (var i = 0; i < bytes.Length; i++)
            crc = BitOperations.Crc32C(crc, i >= sumAt && i < sumAt + sizeof(uint) ? (byte)0 : bytes[i]);
        return ~crc;
    }
}
