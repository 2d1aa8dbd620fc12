using System.Runtime.InteropServices;
using Akka.Actor;

namespace Akka.Dispatch.MessageQueues;

/// <summary>Holds any number of messages, first in, first out. Any thread may put messages in; one at a time takes them out.</summary>
/// <remarks>
/// A chain of rings: in the steady state one ring is used over and over, so that nothing is allocated; a ring that is full is closed and a
/// larger one follows it. An idle actor's ring is small.
/// </remarks>
public class UnboundedMessageQueue : IMessageQueue, IUnboundedMessageQueueSemantics
{
    private const int SmallestRing = 4;

    // Senders read this, the reader writes what is behind the padding: they shall not share a cache line.
    private MessageRing _last;
    private Reader _reader;

    /// <summary>Makes an empty queue.</summary>
    public UnboundedMessageQueue()
    {
        _last = _reader.Ring = new MessageRing(SmallestRing);
    }

    /// <inheritdoc/>
    public bool HasMessages
    {
        get
        {
            var ring = Volatile.Read(ref _reader.Ring);
            var position = Volatile.Read(ref _reader.Position);
            return ring.HasAt(position) || (ring.Next is not null && ring.IsExhaustedAt(position));
        }
    }

    /// <summary>How many messages there are; while others put messages in or take them out, about how many.</summary>
    public int Count
    {
        get
        {
            var ring = Volatile.Read(ref _reader.Ring);
            var count = ring.CountFrom(Volatile.Read(ref _reader.Position));
            for (ring = ring.Next; ring is not null; ring = ring.Next) count += ring.CountFrom(0);
            return Math.Max(0, count);
        }
    }

    /// <inheritdoc/>
    public void Enqueue(IActorRef receiver, Envelope envelope)
    {
        while (true)
        {
            var ring = Volatile.Read(ref _last);
            if (ring.TryAdd(envelope)) return;
            // Whoever comes first adds the next ring; the others find it.
            if (ring.Close()) Volatile.Write(ref _last, ring.Next!);
            else Thread.SpinWait(1);
        }
    }

    /// <inheritdoc/>
    public bool TryDequeue(out Envelope envelope)
    {
        while (true)
        {
            var ring = _reader.Ring;
            var position = _reader.Position;
            if (ring.TryTake(position, out envelope))
            {
                Volatile.Write(ref _reader.Position, position + 1);
                return true;
            }

            // In a closed ring a sender may still be about to write; it sees to a new run when it has.
            if (ring.Next is not { } next || !ring.IsExhaustedAt(position)) return false;
            Volatile.Write(ref _reader.Position, 0);
            Volatile.Write(ref _reader.Ring, next);
        }
    }

    /// <inheritdoc/>
    public void CleanUp(IActorRef owner, IMessageQueue deadletters)
    {
        while (TryDequeue(out var envelope)) deadletters.Enqueue(owner, envelope);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Reader
    {
        private readonly long _pad1, _pad2, _pad3, _pad4, _pad5, _pad6, _pad7;
        public MessageRing Ring;
        public int Position;
    }
}
