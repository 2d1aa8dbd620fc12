namespace Akka.Dispatch.MessageQueues;

/// <summary>Holds any number of messages and lets them in at the front.</summary>
public class UnboundedDequeMessageQueue : DequeWrapperMessageQueue, IUnboundedDequeBasedMessageQueueSemantics
{
    /// <summary>Makes an empty queue.</summary>
    public UnboundedDequeMessageQueue()
        : base(new UnboundedMessageQueue())
    {
    }
}
