using Akka.Actor;
using Akka.Event;

namespace Akka.Dispatch.MessageQueues;

/// <summary>Is always empty: what is put in is sent to the dead letters.</summary>
internal sealed class DeadLetterQueue(IActorRef deadLetters) : IMessageQueue
{
    public bool HasMessages => false;

    public int Count => 0;

    public void Enqueue(IActorRef receiver, Envelope envelope)
    {
        // What is a dead letter already has been seen there.
        if (envelope.Message is DeadLetter) return;
        var sender = envelope.Sender ?? deadLetters;
        // What may be lost needn't say for whom it was.
        if (envelope.Message is IDeadLetterSuppression) deadLetters.Tell(envelope.Message, sender);
        else deadLetters.Tell(new DeadLetter(envelope.Message, sender, receiver), sender);
    }

    public bool TryDequeue(out Envelope envelope)
    {
        envelope = default;
        return false;
    }

    public void CleanUp(IActorRef owner, IMessageQueue deadletters)
    {
    }
}
