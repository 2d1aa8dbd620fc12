using Akka.Event;

namespace Akka.Actor;

/// <summary>Publishes what it gets as dead letters: the end of messages whose receiver is gone.</summary>
public class DeadLetterActorRef : EmptyLocalActorRef
{
    private readonly EventStream _eventStream;

    /// <summary>Makes the ref.</summary>
    public DeadLetterActorRef(IActorRefProvider provider, ActorPath path, EventStream eventStream)
        : base(provider, path, eventStream)
    {
        _eventStream = eventStream;
    }

    /// <inheritdoc/>
    public override bool IsTerminated => false;

    /// <inheritdoc/>
    protected override void TellInternal(object message, IActorRef sender)
    {
        switch (message)
        {
            case Identify identify:
                sender?.Tell(new ActorIdentity(identify.MessageId, ActorRefs.Nobody), ActorRefs.NoSender);
                break;
            case DeadLetter dead:
                if (SpecialHandle(dead.Message, dead.Sender)) break;
                if (dead.Message is IDeadLetterSuppression suppressed)
                    _eventStream.Publish(new SuppressedDeadLetter(suppressed, dead.Sender, dead.Recipient));
                else
                    _eventStream.Publish(dead);
                break;
            case not null when !SpecialHandle(message, sender):
                Publish(message, sender);
                break;
        }
    }

    /// <inheritdoc/>
    protected override bool SpecialHandle(object message, IActorRef sender) =>
        message is not IDeadLetterSuppression && base.SpecialHandle(message, sender);
}
