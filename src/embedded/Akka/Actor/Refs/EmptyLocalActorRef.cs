using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Actor;

/// <summary>A ref to a path where no actor is: messages become dead letters, watches are answered at once.</summary>
public class EmptyLocalActorRef : MinimalActorRef
{
    private readonly EventStream _eventStream;

    /// <summary>Makes the ref.</summary>
    public EmptyLocalActorRef(IActorRefProvider provider, ActorPath path, EventStream eventStream)
    {
        Provider = provider;
        Path = path;
        _eventStream = eventStream;
    }

    /// <inheritdoc/>
    public override ActorPath Path { get; }

    /// <inheritdoc/>
    public override IActorRefProvider Provider { get; }

    /// <inheritdoc/>
    public override bool IsTerminated => true;

    /// <inheritdoc/>
    public override void SendSystemMessage(ISystemMessage message)
    {
        if (message is SystemMessage systemMessage) ActorCell.RefuseSystem(systemMessage);
    }

    /// <summary>Publishes the message as a dead letter.</summary>
    protected override void TellInternal(object message, IActorRef sender)
    {
        if (message is DeadLetter dead)
        {
            SpecialHandle(dead.Message, dead.Sender);
            return;
        }

        if (!SpecialHandle(message, sender)) Publish(message, sender);
    }

    /// <summary>Answers the messages that have an answer even here; false for all others.</summary>
    protected virtual bool SpecialHandle(object message, IActorRef sender)
    {
        switch (message)
        {
            case Identify identify:
                sender?.Tell(new ActorIdentity(identify.MessageId, null), ActorRefs.NoSender);
                return true;
            case ActorSelectionMessage selection:
                var asksFor = selection.Message as Identify;
                if (asksFor is not null)
                {
                    if (!selection.WildCardFanOut) sender?.Tell(new ActorIdentity(asksFor.MessageId, null), ActorRefs.NoSender);
                }
                else if (!selection.WildCardFanOut)
                {
                    Publish(selection.Message, sender);
                }

                return true;
            case IDeadLetterSuppression suppressed:
                _eventStream.Publish(new SuppressedDeadLetter(suppressed, sender ?? Provider.DeadLetters, this));
                return true;
            default:
                return false;
        }
    }

    private protected void Publish(object message, IActorRef? sender)
    {
        var from = sender ?? Provider.DeadLetters;
        _eventStream.Publish(message is IDeadLetterSuppression suppressed
            ? new SuppressedDeadLetter(suppressed, from, this)
            : new DeadLetter(message, from, this));
    }
}
