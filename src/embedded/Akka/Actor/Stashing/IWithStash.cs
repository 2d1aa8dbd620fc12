using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>An actor with a stash; its mailbox lets messages in at the front.</summary>
public interface IWithStash : IWithUnrestrictedStash, IRequiresMessageQueue<IDequeBasedMessageQueueSemantics>;
