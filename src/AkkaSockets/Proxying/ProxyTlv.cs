using System.Globalization;

namespace AkkaSockets;

/// <summary>One more thing that a PROXY header of version 2 says. Equal if the type and the bytes are.</summary>
/// <param name="Type">What it is; <see cref="ProxyTlvType"/> has the known ones, and others are kept as they are.</param>
/// <param name="Value">The bytes, at most 65535. Those of a header that was read are a copy of its own.</param>
public sealed record ProxyTlv(byte Type, ReadOnlyMemory<byte> Value)
{
    /// <summary>Whether the other has the same type and the same bytes.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(ProxyTlv? other) => other is not null && Type == other.Type && Value.Span.SequenceEqual(other.Value.Span);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Type);
        hash.AddBytes(Value.Span);
        return hash.ToHashCode();
    }

    /// <summary>The type and the number of bytes; not the bytes, which are the peer's.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"0x{Type:x2} ({Value.Length} bytes)");
}
