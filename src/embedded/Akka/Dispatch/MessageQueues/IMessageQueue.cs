using Akka.Actor;

namespace Akka.Dispatch.MessageQueues;

/// <summary>Where user messages wait. Any thread may put messages in; one at a time takes them out.</summary>
public interface IMessageQueue
{
    /// <summary>Whether there are messages.</summary>
    bool HasMessages { get; }

    /// <summary>How many messages there are.</summary>
    int Count { get; }

    /// <summary>Puts a message in.</summary>
    void Enqueue(IActorRef receiver, Envelope envelope);

    /// <summary>Takes the next message out; false if there is none.</summary>
    bool TryDequeue(out Envelope envelope);

    /// <summary>Moves all messages to the dead letters, after the owner's end.</summary>
    void CleanUp(IActorRef owner, IMessageQueue deadletters);
}
