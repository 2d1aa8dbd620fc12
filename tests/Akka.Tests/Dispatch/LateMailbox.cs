using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Dispatch.MessageQueues;

namespace Akka.Tests.Dispatch;

/// <summary>
/// A mailbox that sends its actor a further message, once, just when a run has found no more: too late for that run, and before it says
/// that it is over.
/// </summary>
public sealed class LateMailbox(Settings settings, Config config) : MailboxType(settings, config)
{
    public const string Further = "further";

    public override IMessageQueue Create(IActorRef owner, ActorSystem system) => new Queue(owner);

    private sealed class Queue(IActorRef owner) : IMessageQueue
    {
        private readonly UnboundedMessageQueue _messages = new();
        private bool _taken;
        private bool _sent;

        public bool HasMessages => _messages.HasMessages;

        public int Count => _messages.Count;

        public void Enqueue(IActorRef receiver, Envelope envelope) => _messages.Enqueue(receiver, envelope);

        public bool TryDequeue(out Envelope envelope)
        {
            if (_messages.TryDequeue(out envelope)) return _taken = true;
            if (!_taken || _sent) return false;
            _sent = true;
            owner.Tell(Further, ActorRefs.NoSender);
            return false;
        }

        public void CleanUp(IActorRef owner, IMessageQueue deadletters) => _messages.CleanUp(owner, deadletters);
    }
}
