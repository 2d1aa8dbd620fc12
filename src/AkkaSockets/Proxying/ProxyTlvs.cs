using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace AkkaSockets.Proxying;

/// <summary>Lists of type, length and value, as a header has them after the addresses and within its TLS part.</summary>
internal static class ProxyTlvs
{
    /// <summary>The bytes before a value: the type and two of length.</summary>
    public const int HeadLength = 3;

    public static bool TryParse(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out List<ProxyTlv>? tlvs)
    {
        tlvs = [];
        while (!bytes.IsEmpty)
        {
            if (bytes.Length < HeadLength)
                return false;
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.Span[1..]);
            if (bytes.Length - HeadLength < length)
                return false;
            tlvs.Add(new ProxyTlv(bytes.Span[0], bytes.Slice(HeadLength, length)));
            bytes = bytes[(HeadLength + length)..];
        }

        return true;
    }

    public static int Write(ProxyTlv tlv, Span<byte> target)
    {
        target[0] = tlv.Type;
        BinaryPrimitives.WriteUInt16BigEndian(target[1..], (ushort)tlv.Value.Length);
        tlv.Value.Span.CopyTo(target[HeadLength..]);
        return HeadLength + tlv.Value.Length;
    }

    /// <returns>The first value of the type, or null.</returns>
    public static ReadOnlyMemory<byte>? Find(IReadOnlyList<ProxyTlv> tlvs, byte type)
    {
        foreach (var tlv in tlvs)
        {
            if (tlv.Type == type)
                return tlv.Value;
        }

        return null;
    }
}
