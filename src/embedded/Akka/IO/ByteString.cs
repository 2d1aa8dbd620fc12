using System.Collections;
using System.Text;

namespace Akka.IO;

/// <summary>
/// An immutable sequence of bytes. Joining and slicing copy nothing: the result refers to the pieces it is made of.
/// </summary>
/// <remarks>
/// It is as immutable as the arrays below it: those passed to <c>FromBytes</c> are not copied and must be left alone; <c>CopyFrom</c>
/// copies.
/// </remarks>
public sealed partial class ByteString : IEquatable<ByteString>, IEnumerable<byte>
{
    // A leaf has bytes; a joint has two non-empty sides. Joining is one allocation, however long the sides are.
    private readonly byte[] _bytes;
    private readonly int _offset;
    private readonly int _count;
    private readonly ByteString? _left;
    private readonly ByteString? _right;

    private ByteString(byte[] bytes, int offset, int count)
    {
        _bytes = bytes;
        _offset = offset;
        _count = count;
    }

    private ByteString(ByteString left, ByteString right)
    {
        _bytes = [];
        _left = left;
        _right = right;
        _count = checked(left._count + right._count);
    }

    /// <summary>Gets the byte string without bytes.</summary>
    public static ByteString Empty { get; } = new([], 0, 0);

    /// <summary>Gets how many bytes there are.</summary>
    public int Count => _count;

    /// <summary>Gets a value indicating whether there are no bytes.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Gets a value indicating whether all bytes lie in one piece.</summary>
    public bool IsCompact => _left is null;

    /// <summary>Gets one byte.</summary>
    /// <param name="index">Its position, from 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is out of that range.</exception>
    public byte this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_count)
                throw new IndexOutOfRangeException($"Index {index} is outside of the byte string, which has {_count} bytes.");

            var node = this;
            while (node._left is { } left)
            {
                if (index < left._count)
                {
                    node = left;
                }
                else
                {
                    index -= left._count;
                    node = node._right!;
                }
            }

            return node._bytes[node._offset + index];
        }
    }

    /// <summary>Joins two byte strings.</summary>
    /// <param name="x">The first.</param>
    /// <param name="y">The second.</param>
    /// <returns>The bytes of the first, then those of the second.</returns>
    public static ByteString operator +(ByteString x, ByteString y)
    {
        ArgumentNullException.ThrowIfNull(x);
        return x.Concat(y);
    }

    /// <summary>Tells whether two byte strings hold the same bytes.</summary>
    /// <param name="x">The first.</param>
    /// <param name="y">The second.</param>
    /// <returns>Whether they do, or both are null.</returns>
    public static bool operator ==(ByteString? x, ByteString? y) => x is null ? y is null : x.Equals(y);

    /// <summary>Tells whether two byte strings differ.</summary>
    /// <param name="x">The first.</param>
    /// <param name="y">The second.</param>
    /// <returns>Whether they do.</returns>
    public static bool operator !=(ByteString? x, ByteString? y) => !(x == y);

    /// <summary>Copies an array.</summary>
    /// <param name="bytes">The array.</param>
    public static explicit operator ByteString(byte[] bytes) => CopyFrom(bytes);

    /// <summary>Copies the bytes to a new array.</summary>
    /// <param name="byteString">The bytes.</param>
    public static explicit operator byte[](ByteString byteString)
    {
        ArgumentNullException.ThrowIfNull(byteString);
        return byteString.ToArray();
    }

    /// <summary>Gets the same bytes in one piece; copies them if they are in several.</summary>
    /// <returns>A byte string whose <see cref="IsCompact"/> is true.</returns>
    public ByteString Compact() => IsCompact ? this : new ByteString(ToArray(), 0, _count);

    /// <summary>Joins this and another byte string.</summary>
    /// <param name="other">What follows.</param>
    /// <returns>The bytes of this, then those of the other.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public ByteString Concat(ByteString other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (IsEmpty)
            return other;
        return other.IsEmpty ? this : new ByteString(this, other);
    }

    /// <summary>Gets the bytes from a position on.</summary>
    /// <param name="index">The position, from 0 to <see cref="Count"/>.</param>
    /// <returns>The rest.</returns>
    public ByteString Slice(int index) => Slice(index, _count - index);

    /// <summary>Gets some of the bytes.</summary>
    /// <param name="index">Where they begin, from 0 to <see cref="Count"/>.</param>
    /// <param name="count">How many.</param>
    /// <returns>Those bytes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the byte string.</exception>
    public ByteString Slice(int index, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _count - index);
        if (count == 0)
            return Empty;
        if (count == _count)
            return this;

        // The smallest part that holds the whole range; often a leaf.
        var node = this;
        while (node._left is { } left)
        {
            if (index + count <= left._count)
            {
                node = left;
            }
            else if (index >= left._count)
            {
                index -= left._count;
                node = node._right!;
            }
            else
            {
                return Join(node.Leaves(index, count));
            }
        }

        return new ByteString(node._bytes, node._offset + index, count);
    }

    /// <inheritdoc/>
    public bool Equals(ByteString? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || other._count != _count)
            return false;

        var mine = Segments();
        var theirs = other.Segments();
        ReadOnlySpan<byte> left = default, right = default;
        while (true)
        {
            if (left.IsEmpty)
            {
                if (!mine.MoveNext())
                    return true;
                left = mine.Current.Span;
            }

            if (right.IsEmpty && theirs.MoveNext())
                right = theirs.Current.Span;
            var common = Math.Min(left.Length, right.Length);
            if (!left[..common].SequenceEqual(right[..common]))
                return false;
            left = left[common..];
            right = right[common..];
        }
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ByteString);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // Fowler, Noll and Vo: byte by byte, so that it does not depend on where the pieces end.
        var hash = 2166136261u;
        foreach (var segment in EnumerateSegments())
        {
            foreach (var b in segment.Span)
                hash = (hash ^ b) * 16777619u;
        }

        return (int)hash;
    }

    /// <summary>Reads the bytes as UTF-8 text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToString(Encoding.UTF8);

    /// <summary>Reads the bytes as text.</summary>
    /// <param name="encoding">The text's encoding.</param>
    /// <returns>The text.</returns>
    public string ToString(Encoding encoding)
    {
        ArgumentNullException.ThrowIfNull(encoding);
        return IsCompact ? encoding.GetString(_bytes, _offset, _count) : encoding.GetString(ToArray());
    }

    /// <inheritdoc/>
    public IEnumerator<byte> GetEnumerator()
    {
        foreach (var segment in EnumerateSegments())
        {
            for (var i = 0; i < segment.Length; i++)
                yield return segment.Span[i];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
