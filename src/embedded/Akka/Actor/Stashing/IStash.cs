namespace Akka.Actor;

/// <summary>Messages that an actor puts aside for later.</summary>
public interface IStash
{
    /// <summary>How many messages there are.</summary>
    int Count { get; }

    /// <summary>How many there may be; −1 for any number.</summary>
    int Capacity { get; }

    /// <summary>Whether there are none.</summary>
    bool IsEmpty { get; }

    /// <summary>Whether there are some.</summary>
    bool NonEmpty { get; }

    /// <summary>Whether no more can be added.</summary>
    bool IsFull { get; }

    /// <summary>Puts the message in hand aside.</summary>
    /// <exception cref="IllegalActorStateException">It has been put aside already.</exception>
    /// <exception cref="StashOverflowException">The stash is full.</exception>
    void Stash();

    /// <summary>Puts the oldest message back, in front of the mailbox.</summary>
    void Unstash();

    /// <summary>Puts all messages back, in front of the mailbox and in their order.</summary>
    void UnstashAll();

    /// <summary>Puts the messages that meet a condition back; the others are dropped.</summary>
    void UnstashAll(Func<Envelope, bool> predicate);

    /// <summary>Takes all messages out without putting them back.</summary>
    IEnumerable<Envelope> ClearStash();

    /// <summary>Puts messages in front of the stash.</summary>
    void Prepend(IEnumerable<Envelope> envelopes);
}
