using System.Buffers;

namespace AkkaSockets.Channels;

/// <summary>What one receive brought. It lends the channel's buffer for the duration of a call, or gives it away.</summary>
public ref struct ReceivedBytes
{
    private readonly byte[] _buffer;
    private readonly int _count;
    private readonly bool _pooled;

    /// <summary>Lends the first bytes of a buffer, which belongs to its owner again once the call they are passed to has returned.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="count">How many of its bytes: at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1 or more than the buffer holds.</exception>
    public ReceivedBytes(byte[] buffer, int count)
        : this(buffer, count, pooled: false)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, buffer.Length);
    }

    internal ReceivedBytes(byte[] buffer, int count, bool pooled)
    {
        _buffer = buffer;
        _count = count;
        _pooled = pooled;
    }

    /// <summary>Gets the bytes. Not to be used after the call they were passed to, nor after <see cref="Take"/>.</summary>
    public readonly ReadOnlySpan<byte> Span => _buffer.AsSpan(0, _count);

    internal bool Taken { get; private set; }

    /// <summary>
    /// Gives the bytes to the caller for good. A well-filled buffer is handed over as it is, anything else is copied to an array of its
    /// size,
    /// so that at most half of the memory kept is waste.
    /// </summary>
    /// <returns>The bytes; nobody else holds them.</returns>
    /// <exception cref="InvalidOperationException">They were taken before.</exception>
    public ArraySegment<byte> Take()
    {
        if (Taken)
            throw new InvalidOperationException("The received bytes were taken before.");

        Taken = true;
        if (_pooled && _count >= _buffer.Length / 2)
            return new ArraySegment<byte>(_buffer, 0, _count);

        var copy = GC.AllocateUninitializedArray<byte>(_count);
        Span.CopyTo(copy);
        if (_pooled)
            ArrayPool<byte>.Shared.Return(_buffer);
        return new ArraySegment<byte>(copy);
    }

    internal readonly void Release()
    {
        if (_pooled && !Taken)
            ArrayPool<byte>.Shared.Return(_buffer);
    }
}
