using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>An actor with a stash without limit; its mailbox lets messages in at the front.</summary>
public interface IWithUnboundedStash : IWithUnrestrictedStash, IRequiresMessageQueue<IUnboundedDequeBasedMessageQueueSemantics>;
