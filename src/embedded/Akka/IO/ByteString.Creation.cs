using System.Text;

namespace Akka.IO;

/// <content>How byte strings are made: <c>FromBytes</c> shares what it is given, <c>CopyFrom</c> does not.</content>
public sealed partial class ByteString
{
    /// <summary>Copies an array.</summary>
    /// <param name="array">The bytes.</param>
    /// <returns>A byte string of its own.</returns>
    public static ByteString CopyFrom(byte[] array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return CopyFrom(array.AsSpan());
    }

    /// <summary>Copies a part of an array.</summary>
    /// <param name="array">The bytes.</param>
    /// <param name="offset">Where the part begins.</param>
    /// <param name="count">How many bytes it has.</param>
    /// <returns>A byte string of its own.</returns>
    /// <exception cref="ArgumentException">The part is not within the array.</exception>
    public static ByteString CopyFrom(byte[] array, int offset, int count)
    {
        CheckPart(array, offset, count);
        return CopyFrom(array.AsSpan(offset, count));
    }

    /// <summary>Copies a part of an array.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <returns>A byte string of its own.</returns>
    public static ByteString CopyFrom(ArraySegment<byte> buffer) => CopyFrom(buffer.AsSpan());

    /// <summary>Copies memory.</summary>
    /// <param name="memory">The bytes.</param>
    /// <returns>A byte string of its own.</returns>
    public static ByteString CopyFrom(Memory<byte> memory) => CopyFrom(memory.Span);

    /// <summary>Copies a part of some memory.</summary>
    /// <param name="memory">The bytes.</param>
    /// <param name="offset">Where the part begins.</param>
    /// <param name="count">How many bytes it has.</param>
    /// <returns>A byte string of its own.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The part is not within the memory.</exception>
    public static ByteString CopyFrom(Memory<byte> memory, int offset, int count) => CopyFrom(memory.Span.Slice(offset, count));

    /// <summary>Copies a span.</summary>
    /// <param name="span">The bytes.</param>
    /// <returns>A byte string of its own.</returns>
    public static ByteString CopyFrom(Span<byte> span) => span.IsEmpty ? Empty : new ByteString(span.ToArray(), 0, span.Length);

    /// <summary>Copies a part of a span.</summary>
    /// <param name="span">The bytes.</param>
    /// <param name="offset">Where the part begins.</param>
    /// <param name="count">How many bytes it has.</param>
    /// <returns>A byte string of its own.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The part is not within the span.</exception>
    public static ByteString CopyFrom(Span<byte> span, int offset, int count) => CopyFrom(span.Slice(offset, count));

    /// <summary>Copies several parts of arrays into one piece.</summary>
    /// <param name="buffers">The parts, in order.</param>
    /// <returns>A byte string of its own.</returns>
    public static ByteString CopyFrom(IEnumerable<ArraySegment<byte>> buffers)
    {
        ArgumentNullException.ThrowIfNull(buffers);
        var parts = buffers as ICollection<ArraySegment<byte>> ?? buffers.ToList();
        var bytes = new byte[parts.Sum(part => part.Count)];
        var used = 0;
        foreach (var part in parts)
        {
            part.AsSpan().CopyTo(bytes.AsSpan(used));
            used += part.Count;
        }

        return FromBytes(bytes);
    }

    /// <summary>Wraps an array without copying it.</summary>
    /// <param name="array">The bytes, which must not change from now on.</param>
    /// <returns>A byte string over the array.</returns>
    public static ByteString FromBytes(byte[] array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.Length == 0 ? Empty : new ByteString(array, 0, array.Length);
    }

    /// <summary>Wraps a part of an array without copying it.</summary>
    /// <param name="array">The bytes, which must not change from now on.</param>
    /// <param name="offset">Where the part begins.</param>
    /// <param name="count">How many bytes it has.</param>
    /// <returns>A byte string over the part.</returns>
    /// <exception cref="ArgumentException">The part is not within the array.</exception>
    public static ByteString FromBytes(byte[] array, int offset, int count)
    {
        CheckPart(array, offset, count);
        return count == 0 ? Empty : new ByteString(array, offset, count);
    }

    /// <summary>Wraps a part of an array without copying it.</summary>
    /// <param name="buffer">The bytes, which must not change from now on.</param>
    /// <returns>A byte string over the part.</returns>
    public static ByteString FromBytes(ArraySegment<byte> buffer) =>
        buffer.Count == 0 ? Empty : new ByteString(buffer.Array!, buffer.Offset, buffer.Count);

    /// <summary>Wraps several parts of arrays without copying them.</summary>
    /// <param name="buffers">The parts, in order; they must not change from now on.</param>
    /// <returns>A byte string over the parts.</returns>
    public static ByteString FromBytes(IEnumerable<ArraySegment<byte>> buffers)
    {
        ArgumentNullException.ThrowIfNull(buffers);
        var leaves = new List<ByteString>();
        foreach (var buffer in buffers)
        {
            if (buffer.Count > 0)
                leaves.Add(FromBytes(buffer));
        }

        return Join(leaves);
    }

    /// <summary>Encodes text as UTF-8.</summary>
    /// <param name="str">The text.</param>
    /// <returns>Its bytes.</returns>
    public static ByteString FromString(string str) => FromString(str, Encoding.UTF8);

    /// <summary>Encodes text.</summary>
    /// <param name="str">The text; null counts as empty.</param>
    /// <param name="encoding">The encoding.</param>
    /// <returns>Its bytes.</returns>
    public static ByteString FromString(string str, Encoding encoding)
    {
        ArgumentNullException.ThrowIfNull(encoding);
        return string.IsNullOrEmpty(str) ? Empty : FromBytes(encoding.GetBytes(str));
    }

    // A balanced tree, whatever the number of leaves.
    private static ByteString Join(List<ByteString> leaves)
    {
        return leaves.Count == 0 ? Empty : Join(0, leaves.Count);

        ByteString Join(int from, int to)
        {
            if (to - from == 1)
                return leaves[from];
            var middle = (from + to) / 2;
            return new ByteString(Join(from, middle), Join(middle, to));
        }
    }

    private static void CheckPart(byte[] array, int offset, int count)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (offset < 0 || offset > array.Length)
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"Must be within the array of {array.Length} bytes.");
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count > array.Length - offset)
            throw new ArgumentException($"{count} bytes from {offset} on are not within the array of {array.Length} bytes.", nameof(count));
    }
}
