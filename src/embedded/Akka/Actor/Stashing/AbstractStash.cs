using Akka.Dispatch;

namespace Akka.Actor.Internal;

/// <summary>The stash of one instance of an actor; made by <see cref="StashFactory"/>.</summary>
public abstract class AbstractStash : IStash
{
    private readonly ActorCell _cell;
    private readonly IDequeBasedMessageQueueSemantics _mailbox;
    private readonly LinkedList<Envelope> _messages = [];
    private int _lastStashed = -1;

    /// <summary>Makes a stash as large as the actor's deployment says, or else its mailbox or dispatcher.</summary>
    /// <exception cref="ActorInitializationException">The mailbox can't take messages in at its front.</exception>
    protected AbstractStash(IActorContext context)
    {
        _cell = (ActorCell)context;
        _mailbox = _cell.Mailbox.MessageQueue as IDequeBasedMessageQueueSemantics ?? throw new ActorInitializationException(
            _cell.Self,
            $"A stash needs a mailbox that lets messages in at its front; this actor has a {_cell.Mailbox.MessageQueue.GetType().Name}. Valid is, "
            + "for example, mailbox-type = \"Akka.Dispatch.UnboundedDequeBasedMailbox\".");
        var deployed = _cell.Props.Deploy.StashCapacity;
        Capacity = deployed == Deploy.NoStashSize ? _cell.System.Mailboxes.StashCapacity(_cell.Dispatcher.Id, _cell.Props.Mailbox) : deployed;
    }

    /// <inheritdoc/>
    public int Count => _messages.Count;

    /// <summary>How many messages it may hold; without limit if that is not positive.</summary>
    public virtual int Capacity { get; }

    /// <inheritdoc/>
    public bool IsEmpty => _messages.Count == 0;

    /// <inheritdoc/>
    public bool NonEmpty => _messages.Count > 0;

    /// <inheritdoc/>
    public bool IsFull => Capacity > 0 && _messages.Count >= Capacity;

    /// <inheritdoc/>
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

    /// <inheritdoc/>
    public void Unstash()
    {
        if (_messages.First is not { } first) return;
        _messages.RemoveFirst();
        PutBack(first.Value);
    }

    /// <inheritdoc/>
    public void UnstashAll() => UnstashAll(static _ => true);

    /// <inheritdoc/>
    public void UnstashAll(Func<Envelope, bool> filterPredicate)
    {
        // From the last to the first, so that the first ends up in front.
        for (var node = _messages.Last; node is not null; node = node.Previous)
            if (filterPredicate(node.Value))
                PutBack(node.Value);
        _messages.Clear();
    }

    /// <inheritdoc/>
    public IEnumerable<Envelope> ClearStash()
    {
        Envelope[] all = [.. _messages];
        _messages.Clear();
        return all;
    }

    /// <inheritdoc/>
    public void Prepend(IEnumerable<Envelope> envelopes)
    {
        foreach (var envelope in envelopes.Reverse())
            if (!_messages.Contains(envelope))
                _messages.AddFirst(envelope);
    }

    private void PutBack(Envelope envelope)
    {
        // A notice of an actor's end is delivered once, but this time again.
        if (envelope.Message is Terminated terminated) _cell.AwaitAgain(terminated);
        _mailbox.EnqueueFirst(envelope);
    }
}
