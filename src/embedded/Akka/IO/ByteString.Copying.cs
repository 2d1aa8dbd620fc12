using System.Runtime.InteropServices;

namespace Akka.IO;

/// <content>How bytes get out again, and how they are searched.</content>
public sealed partial class ByteString
{
    /// <summary>Copies the bytes to a new array.</summary>
    /// <returns>The array, as long as the byte string.</returns>
    public byte[] ToArray()
    {
        if (_count == 0)
            return [];
        var array = GC.AllocateUninitializedArray<byte>(_count);
        CopyAll(array);
        return array;
    }

    /// <summary>Copies bytes from the beginning to an array.</summary>
    /// <param name="buffer">The array.</param>
    /// <param name="index">Where in the array they go.</param>
    /// <param name="count">How many at most.</param>
    /// <returns>How many were copied: <paramref name="count"/>, or <see cref="Count"/> if that is less.</returns>
    /// <exception cref="ArgumentException">The array does not hold <paramref name="count"/> bytes from <paramref name="index"/>
    /// on.</exception>
    public int CopyTo(byte[] buffer, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        return CopyPart(buffer, index, count);
    }

    /// <summary>Copies all bytes to memory.</summary>
    /// <param name="buffer">The memory.</param>
    /// <returns>How many were copied.</returns>
    /// <exception cref="ArgumentException">The memory is shorter than the byte string.</exception>
    public int CopyTo(ref Memory<byte> buffer) => CopyAll(buffer.Span);

    /// <summary>Copies bytes from the beginning to memory.</summary>
    /// <param name="buffer">The memory.</param>
    /// <param name="index">Where in the memory they go.</param>
    /// <param name="count">How many at most.</param>
    /// <returns>How many were copied: <paramref name="count"/>, or <see cref="Count"/> if that is less.</returns>
    /// <exception cref="ArgumentException">The memory does not hold <paramref name="count"/> bytes from <paramref name="index"/>
    /// on.</exception>
    public int CopyTo(ref Memory<byte> buffer, int index, int count) => CopyPart(buffer.Span, index, count);

    /// <summary>Copies all bytes to a span.</summary>
    /// <param name="buffer">The span.</param>
    /// <returns>How many were copied.</returns>
    /// <exception cref="ArgumentException">The span is shorter than the byte string.</exception>
    public int CopyTo(ref Span<byte> buffer) => CopyAll(buffer);

    /// <summary>Copies bytes from the beginning to a span.</summary>
    /// <param name="buffer">The span.</param>
    /// <param name="index">Where in the span they go.</param>
    /// <param name="count">How many at most.</param>
    /// <returns>How many were copied: <paramref name="count"/>, or <see cref="Count"/> if that is less.</returns>
    /// <exception cref="ArgumentException">The span does not hold <paramref name="count"/> bytes from <paramref name="index"/>
    /// on.</exception>
    public int CopyTo(ref Span<byte> buffer, int index, int count) => CopyPart(buffer, index, count);

    /// <summary>Writes all bytes to a stream.</summary>
    /// <param name="stream">The stream.</param>
    public void WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        foreach (var segment in EnumerateSegments())
            stream.Write(segment.Span);
    }

    /// <summary>Writes all bytes to a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <returns>Completes when the stream has them.</returns>
    public async Task WriteToAsync(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        foreach (var segment in EnumerateSegments())
            await stream.WriteAsync(segment).ConfigureAwait(false);
    }

    /// <summary>Finds a byte.</summary>
    /// <param name="b">The byte.</param>
    /// <returns>Its first position, or -1.</returns>
    public int IndexOf(byte b) => IndexOf(b, 0);

    /// <summary>Finds a byte from a position on.</summary>
    /// <param name="b">The byte.</param>
    /// <param name="from">The position; past the end nothing is found.</param>
    /// <returns>The byte's first position there, or -1.</returns>
    /// <exception cref="IndexOutOfRangeException"><paramref name="from"/> is negative.</exception>
    public int IndexOf(byte b, int from)
    {
        if (from < 0)
            throw new IndexOutOfRangeException($"Index {from} is outside of the byte string, which has {_count} bytes.");

        var start = 0;
        foreach (var segment in EnumerateSegments())
        {
            var skipped = Math.Clamp(from - start, 0, segment.Length);
            var found = segment.Span[skipped..].IndexOf(b);
            if (found >= 0)
                return start + skipped + found;
            start += segment.Length;
        }

        return -1;
    }

    /// <summary>Tells whether other bytes are found at a position.</summary>
    /// <param name="other">The bytes.</param>
    /// <param name="index">The position.</param>
    /// <returns>Whether all of them are there.</returns>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is negative.</exception>
    public bool HasSubstring(ByteString other, int index)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (index < 0)
            throw new IndexOutOfRangeException($"Index {index} is outside of the byte string, which has {_count} bytes.");
        return other._count <= _count - index && Slice(index, other._count).Equals(other);
    }

    /// <summary>The pieces in order, none of them empty, without allocating for a byte string of one piece.</summary>
    internal SegmentEnumerator Segments() => new(this);

    private IEnumerable<ReadOnlyMemory<byte>> EnumerateSegments()
    {
        var segments = Segments();
        while (segments.MoveNext())
            yield return segments.Current;
    }

    private List<ByteString> Leaves(int index, int count)
    {
        var leaves = new List<ByteString>();
        foreach (var segment in EnumerateSegments())
        {
            var skipped = Math.Min(index, segment.Length);
            index -= skipped;
            var taken = Math.Min(count, segment.Length - skipped);
            count -= taken;
            if (taken > 0 && MemoryMarshal.TryGetArray(segment.Slice(skipped, taken), out var array))
                leaves.Add(FromBytes(array));
            if (count == 0)
                break;
        }

        return leaves;
    }

    private int CopyAll(Span<byte> target)
    {
        if (target.Length < _count)
            throw new ArgumentException($"The {_count} bytes do not fit into {target.Length}.", nameof(target));
        Fill(target[.._count]);
        return _count;
    }

    private int CopyPart(Span<byte> target, int index, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (index < 0 || index > target.Length)
            throw new ArgumentOutOfRangeException(nameof(index), index, $"Must be within the buffer of {target.Length} bytes.");
        if (count > target.Length - index)
            throw new ArgumentException($"{count} bytes do not fit into a buffer of {target.Length} from {index} on.", nameof(count));

        var copied = Math.Min(count, _count);
        Fill(target.Slice(index, copied));
        return copied;
    }

    private void Fill(Span<byte> target)
    {
        var segments = Segments();
        while (!target.IsEmpty && segments.MoveNext())
        {
            var source = segments.Current.Span;
            source = source[..Math.Min(source.Length, target.Length)];
            source.CopyTo(target);
            target = target[source.Length..];
        }
    }

    /// <summary>Walks over the pieces; keeps its own stack, for a byte string joined piece by piece is as deep as it has pieces.</summary>
    internal struct SegmentEnumerator
    {
        private Stack<ByteString>? _later;
        private ByteString? _next;

        internal SegmentEnumerator(ByteString root) => _next = root._count == 0 ? null : root;

        public ReadOnlyMemory<byte> Current { get; private set; }

        public bool MoveNext()
        {
            var node = _next;
            if (node is null)
                return false;

            while (node._left is { } left)
            {
                (_later ??= new Stack<ByteString>()).Push(node._right!);
                node = left;
            }

            Current = node._bytes.AsMemory(node._offset, node._count);
            _next = _later is { Count: > 0 } ? _later.Pop() : null;
            return true;
        }
    }
}
