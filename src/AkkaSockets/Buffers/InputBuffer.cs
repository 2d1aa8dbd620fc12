using System.Buffers;

namespace AkkaSockets.Buffers;

/// <summary>
/// What has arrived on a connection and isn't consumed yet, in pooled arrays. What comes in small pieces is put together,
/// so a peer that dribbles costs no more memory than one that doesn't. An idle connection holds no array.
/// </summary>
internal sealed class InputBuffer
{
    public const int LargestGrowth = 64 * 1024;

    private InputSegment? _head;
    private InputSegment? _tail;
    private InputSegment? _spare;

    public long Length { get; private set; }

    /// <summary>A view of all that isn't consumed, valid until the next call of <see cref="Consume"/>.</summary>
    public ReadOnlySequence<byte> Unread =>
        _head is null ? ReadOnlySequence<byte>.Empty : new ReadOnlySequence<byte>(_head, _head.Start, _tail!, _tail!.End);

    /// <summary>Grows by a number of bytes.</summary>
    /// <returns>Where they belong, to be filled at once.</returns>
    public Span<byte> Extend(int count)
    {
        if (_tail is null || _tail.Free < count)
            Add(count);
        Length += count;
        return _tail!.Fill(count);
    }

    public void Consume(long count)
    {
        Length -= count;
        while (_head is { } head && count >= head.Unread)
        {
            count -= head.Unread;
            _head = head.Following;
            Drop(head);
        }

        if (_head is null)
            _tail = null;
        else
            _head.Consume((int)count);
    }

    public void Discard() => Consume(Length);

    private void Add(int count)
    {
        var segment = _spare ?? new InputSegment();
        _spare = null;

        // The first array fits what came, since most often that is consumed at once. More of the same unfinished frame
        // doubles, so that neither many tiny arrays nor much unused memory comes of it.
        segment.Open((int)Math.Max(count, Math.Min(2 * Length, LargestGrowth)));
        if (_tail is null)
            _head = segment;
        else
            segment.Follow(_tail);
        _tail = segment;
    }

    private void Drop(InputSegment segment)
    {
        segment.Close();
        _spare = segment;
    }
}
