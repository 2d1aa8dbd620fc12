using Akka.Dispatch;

namespace Akka.Actor.Internal;

/// <summary>The stash of one instance of an actor.</summary>
internal sealed class MessageStash : IStash
{
    private readonly ActorCell _cell;
    private readonly IDequeBasedMessageQueueSemantics _mailbox;
    private readonly LinkedList<Envelope> _messages = [];
    private int _lastStashed = -1;

    internal MessageStash(ActorCell cell, int capacity)
    {
        _cell = cell;
        Capacity = capacity;
        _mailbox = cell.Mailbox.MessageQueue as IDequeBasedMessageQueueSemantics ?? throw new NotSupportedException(
            $"A stash needs a mailbox that lets messages in at the front (deque-based); [{cell.Self}] has a {cell.Mailbox.MessageQueue.GetType()}.");
    }

    public int Count => _messages.Count;

    public int Capacity { get; }

    public bool IsEmpty => _messages.Count == 0;

    public bool NonEmpty => _messages.Count > 0;

    public bool IsFull => Capacity >= 0 && _messages.Count >= Capacity;

    public void Stash()
    {
        if (_cell.CurrentMessage is null) throw new IllegalActorStateException($"[{_cell.Self}] has no message in hand to stash.");
        if (_lastStashed == _cell.CurrentEnvelopeId)
            throw new IllegalActorStateException($"Can't stash the same message {_cell.CurrentMessage} more than once.");
        if (IsFull)
            throw new StashOverflowException($"Couldn't enqueue message {_cell.CurrentMessage.GetType()} to stash of {_cell.Self}: its capacity is {Capacity}.");
        _messages.AddLast(new Envelope(_cell.CurrentMessage, _cell.Sender));
        _lastStashed = _cell.CurrentEnvelopeId;
    }

    public void Unstash()
    {
        if (_messages.First is not { } first) return;
        _messages.RemoveFirst();
        _mailbox.EnqueueFirst(first.Value);
    }

    public void UnstashAll() => UnstashAll(static _ => true);

    public void UnstashAll(Func<Envelope, bool> predicate)
    {
        // From the last to the first, so that the first ends up in front.
        for (var node = _messages.Last; node is not null; node = node.Previous)
            if (predicate(node.Value))
                _mailbox.EnqueueFirst(node.Value);
        _messages.Clear();
    }

    public IEnumerable<Envelope> ClearStash()
    {
        Envelope[] all = [.. _messages];
        _messages.Clear();
        return all;
    }

    public void Prepend(IEnumerable<Envelope> envelopes)
    {
        foreach (var envelope in envelopes.Reverse())
            if (!_messages.Contains(envelope))
                _messages.AddFirst(envelope);
    }
}
