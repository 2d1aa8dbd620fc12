using Akka.Actor;

namespace Akka.Dispatch.MessageQueues;

/// <summary>A ring of messages for many writers and one reader. Never grows; when it is full it is closed for good.</summary>
/// <remarks>
/// Each slot carries a turn. A slot whose turn is p is free for the message at position p; once that is written its turn is p + 1; once it
/// is read, p + size.
/// </remarks>
internal sealed class MessageRing
{
    private const int LargestSize = 1024;

    private readonly Slot[] _slots;
    private int _tail;
    private int _closing;
    private int _end;
    private MessageRing? _next;

    internal MessageRing(int size)
    {
        _slots = new Slot[size];
        for (var i = 0; i < size; i++) _slots[i].Turn = i;
    }

    /// <summary>The ring that follows, once this one is closed.</summary>
    internal MessageRing? Next => Volatile.Read(ref _next);

    internal bool TryAdd(in Envelope envelope)
    {
        var slots = _slots;
        while (true)
        {
            var position = Volatile.Read(ref _tail);
            ref var slot = ref slots[position & (slots.Length - 1)];
            var distance = Volatile.Read(ref slot.Turn) - position;
            if (distance < 0) return false;
            if (distance > 0 || Interlocked.CompareExchange(ref _tail, position + 1, position) != position) continue;
            slot.Envelope = envelope;
            Volatile.Write(ref slot.Turn, position + 1);
            return true;
        }
    }

    internal bool TryTake(int position, out Envelope envelope)
    {
        var slots = _slots;
        ref var slot = ref slots[position & (slots.Length - 1)];
        if (Volatile.Read(ref slot.Turn) != position + 1)
        {
            envelope = default;
            return false;
        }

        envelope = slot.Envelope;
        slot.Envelope = default;
        Volatile.Write(ref slot.Turn, position + slots.Length);
        return true;
    }

    internal bool HasAt(int position) => Volatile.Read(ref _slots[position & (_slots.Length - 1)].Turn) == position + 1;

    internal int CountFrom(int position) => Math.Min(_slots.Length, (Next is null ? Volatile.Read(ref _tail) : _end) - position);

    /// <summary>Whether a closed ring has nothing at the position, and never will.</summary>
    internal bool IsExhaustedAt(int position) => position == _end;

    /// <summary>Closes the ring for writers and adds the next one. False if another thread does, or did.</summary>
    internal bool Close()
    {
        if (Interlocked.CompareExchange(ref _closing, 1, 0) != 0) return false;
        // Moves the tail so far ahead that no slot's turn comes up with it: from here on every attempt to add fails.
        _end = Interlocked.Add(ref _tail, _slots.Length * 2) - (_slots.Length * 2);
        Volatile.Write(ref _next, new MessageRing(Math.Min(_slots.Length * 2, LargestSize)));
        return true;
    }

    private struct Slot
    {
        internal Envelope Envelope;
        internal int Turn;
    }
}
