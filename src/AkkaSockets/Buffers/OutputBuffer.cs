using System.Buffers;
using System.Runtime.InteropServices;

namespace AkkaSockets.Buffers;

/// <summary>
/// A connection's unsent bytes, in pooled blocks. At most one batch is with the transport; what is appended meanwhile
/// waits in the blocks behind it, so small writes coalesce by themselves. An idle connection holds no block.
/// </summary>
internal sealed class OutputBuffer : IBufferWriter<byte>
{
    public const int MinBlockSize = 512;
    public const int MaxBlockSize = 64 * 1024;

    /// <summary>Below, copying costs less than a block of its own.</summary>
    public const int SmallestShared = 1024;

    private readonly Queue<Block> _waiting = new();
    private readonly List<Block> _batch = [];
    private Block? _tail;

    /// <summary>Bytes appended and not yet taken.</summary>
    public long Waiting { get; private set; }

    /// <summary>Bytes taken and not yet released.</summary>
    public int InFlight { get; private set; }

    /// <summary>All bytes that the transport has not confirmed.</summary>
    public long Unsent => Waiting + InFlight;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        Waiting += bytes.Length;
        while (!bytes.IsEmpty)
        {
            if (_tail is null || _tail.Free == 0)
                AddBlock(Math.Min(bytes.Length, MaxBlockSize));
            var count = Math.Min(bytes.Length, _tail!.Free);
            bytes[..count].CopyTo(_tail.Array.AsSpan(_tail.Length));
            _tail.Length += count;
            bytes = bytes[count..];
        }
    }

    /// <summary>
    /// Appends bytes that are shared by many connections and never change. What is large is not copied, so that it is in
    /// memory once however many have not sent it yet.
    /// </summary>
    public void AppendShared(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < SmallestShared || !MemoryMarshal.TryGetArray(bytes, out var segment))
        {
            Append(bytes.Span);
            return;
        }

        Waiting += bytes.Length;
        _waiting.Enqueue(new Block(segment.Array!, isPooled: false) { Start = segment.Offset, Length = bytes.Length });
        _tail = null;
    }

    /// <inheritdoc />
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var wanted = Math.Max(1, sizeHint);
        if (_tail is null || _tail.Free < wanted)
            AddBlock(wanted);
        return _tail!.Array.AsMemory(_tail.Length);
    }

    /// <inheritdoc />
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc />
    public void Advance(int count)
    {
        _tail!.Length += count;
        Waiting += count;
    }

    /// <summary>Takes back the bytes appended last, none of which has been taken. Rare, so it may cost more than appending.</summary>
    public void Remove(long count)
    {
        Waiting -= count;
        var kept = Waiting;
        _tail = null;
        for (var blocks = _waiting.Count; blocks > 0; blocks--)
        {
            var block = _waiting.Dequeue();
            if (kept == 0)
            {
                block.Return();
                continue;
            }

            block.Length = (int)Math.Min(block.Length, kept);
            kept -= block.Length;
            _waiting.Enqueue(block);
            _tail = block.IsPooled ? block : null;
        }
    }

    /// <summary>
    /// Hands out the oldest blocks, at least one and together at most <paramref name="maxBytes"/> unless the first alone
    /// is larger. They stay valid until <see cref="Release"/>.
    /// </summary>
    public IReadOnlyList<ArraySegment<byte>> Take(int maxBytes)
    {
        if (InFlight > 0)
            throw new InvalidOperationException("The batch before is still in flight.");

        _batch.Clear();
        while (_waiting.TryPeek(out var block) && (InFlight == 0 || InFlight + block.Length <= maxBytes))
        {
            _waiting.Dequeue();
            if (ReferenceEquals(block, _tail))
                _tail = null;
            _batch.Add(block);
            InFlight += block.Length;
        }

        Waiting -= InFlight;
        return _batch.ConvertAll(block => block.Filled);
    }

    /// <summary>The transport is done with the batch: its blocks go back to the pool.</summary>
    /// <returns>How many bytes the batch had.</returns>
    public int Release()
    {
        var released = InFlight;
        foreach (var block in _batch)
            block.Return();
        _batch.Clear();
        InFlight = 0;
        return released;
    }

    /// <summary>
    /// Gives up everything. The batch in flight goes to the garbage collector and not to the pool: the transport may
    /// still be reading it, and its next owner would overwrite what goes out.
    /// </summary>
    public void Discard()
    {
        while (_waiting.TryDequeue(out var block))
            block.Return();
        _tail = null;
        _batch.Clear();
        Waiting = 0;
        InFlight = 0;
    }

    private void AddBlock(int wanted)
    {
        // Doubling keeps the number of blocks small for a connection that queues much, and the waste small for one that doesn't.
        var grown = _tail is null ? MinBlockSize : _tail.Array.Length * 2;
        var size = Math.Max(wanted, Math.Clamp(grown, MinBlockSize, MaxBlockSize));
        _tail = new Block(ArrayPool<byte>.Shared.Rent(size), isPooled: true);
        _waiting.Enqueue(_tail);
    }

    private sealed class Block(byte[] array, bool isPooled)
    {
        public byte[] Array { get; } = array;

        public bool IsPooled => isPooled;

        public int Start { get; init; }

        public int Length { get; set; }

        public int Free => Array.Length - Length;

        public ArraySegment<byte> Filled => new(Array, Start, Length);

        public void Return()
        {
            if (isPooled)
                ArrayPool<byte>.Shared.Return(Array);
        }
    }
}
