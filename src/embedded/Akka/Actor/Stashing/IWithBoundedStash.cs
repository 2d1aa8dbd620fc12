using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>An actor with a limited stash; its mailbox is limited as well and lets messages in at the front.</summary>
[Obsolete("Use IWithStash and configure a bounded, deque-based mailbox.")]
public interface IWithBoundedStash : IWithUnrestrictedStash, IRequiresMessageQueue<IBoundedDequeBasedMessageQueueSemantics>;
