using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AkkaSockets.Proxying;

/// <summary>
/// Takes a header from the front of what a connection sends, never a byte more. It holds nothing: whoever reads the
/// connection keeps the bytes until the header is complete, which are fewer than the limit.
/// </summary>
/// <param name="maxSize">The longest header, in bytes, for version 2; a line of version 1 has its own limit.</param>
internal sealed class ProxyHeaderReader(int maxSize)
{
    /// <param name="input">All that has arrived; the header is cut off its front, without one it stays as it is.</param>
    /// <param name="header">The header, or null.</param>
    /// <returns>Whether it is there. False means that more bytes are needed.</returns>
    /// <exception cref="ProtocolViolationException">The input can't be, or begin, a header.</exception>
    public bool TryRead(ref ReadOnlySequence<byte> input, [NotNullWhen(true)] out ProxyHeader? header)
    {
        // Enough for a line or for the fixed part of version 2; most headers come in one piece.
        Span<byte> copy = stackalloc byte[ProxyV1.MaxLength];
        var front = Front(input, copy);
        header = null;
        var consumed = 0;
        if (Begins(front, ProxyV1.Start))
        {
            if (front.Length >= ProxyV1.Start.Length)
                header = ProxyV1.Read(front, out consumed);
        }
        else if (!Begins(front, ProxyV2.Start))
        {
            throw new ProtocolViolationException("beginning of the connection", "something else", "a PROXY header");
        }
        else if (front.Length >= ProxyV2.HeadLength)
        {
            consumed = ProxyV2.LengthOf(front);
            if (consumed > maxSize)
                throw new ProtocolViolationException("length of a PROXY header", consumed, string.Create(CultureInfo.InvariantCulture, $"at most {maxSize}"));
            if (input.Length >= consumed)
                header = ProxyV2.Read(input.Slice(0, consumed).ToArray());
        }

        if (header is null)
            return false;
        input = input.Slice(consumed);
        return true;
    }

    private static ReadOnlySpan<byte> Front(in ReadOnlySequence<byte> input, Span<byte> copy)
    {
        var length = (int)Math.Min(input.Length, copy.Length);
        if (input.FirstSpan.Length >= length)
            return input.FirstSpan[..length];
        input.Slice(0, length).CopyTo(copy);
        return copy[..length];
    }

    private static bool Begins(ReadOnlySpan<byte> front, ReadOnlySpan<byte> start)
    {
        var length = Math.Min(front.Length, start.Length);
        return front[..length].SequenceEqual(start[..length]);
    }
}
