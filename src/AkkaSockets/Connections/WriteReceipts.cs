using Akka.Actor;

namespace AkkaSockets;

/// <summary>The results that writers have asked for and not got yet, in the order of the bytes.</summary>
internal sealed class WriteReceipts
{
    private Queue<Receipt>? _waiting;

    /// <param name="end">The number of bytes of the connection that must be sent for it.</param>
    /// <param name="notify">Who is told.</param>
    /// <param name="tag">What the result carries.</param>
    /// <param name="count">The bytes of the write.</param>
    public void Add(long end, IActorRef notify, object? tag, long count) =>
        (_waiting ??= new Queue<Receipt>()).Enqueue(new Receipt(end, notify, tag, count));

    public void Sent(long bytes, IActorRef sender)
    {
        while (_waiting is not null && _waiting.TryPeek(out var next) && next.End <= bytes)
        {
            _waiting.Dequeue();
            next.Notify.Tell(new WriteResult(next.Tag, next.Count), sender);
        }
    }

    /// <summary>Bytes were taken back: who waits for any of them is told.</summary>
    public void TakenBack(long end, CloseReason reason, IActorRef sender)
    {
        for (var receipts = _waiting?.Count ?? 0; receipts > 0; receipts--)
        {
            var receipt = _waiting!.Dequeue();
            if (receipt.End > end)
                receipt.Notify.Tell(new WriteResult(receipt.Tag, receipt.Count, reason), sender);
            else
                _waiting.Enqueue(receipt);
        }
    }

    public void Failed(CloseReason reason, IActorRef sender)
    {
        while (_waiting is not null && _waiting.TryDequeue(out var next))
            next.Notify.Tell(new WriteResult(next.Tag, next.Count, reason), sender);
    }

    private readonly record struct Receipt(long End, IActorRef Notify, object? Tag, long Count);
}
