namespace Akka.Dispatch.MessageQueues;

/// <summary>Holds a limited number of messages and lets them in at the front, where there is no limit.</summary>
public class BoundedDequeMessageQueue : DequeWrapperMessageQueue, IBoundedDequeBasedMessageQueueSemantics
{
    /// <summary>Makes an empty queue.</summary>
    /// <param name="boundedCapacity">How many messages it holds; more than zero.</param>
    /// <param name="pushTimeOut">How long a sender waits for room.</param>
    public BoundedDequeMessageQueue(int boundedCapacity, TimeSpan pushTimeOut)
        : base(new BoundedMessageQueue(boundedCapacity, pushTimeOut))
    {
        PushTimeOut = pushTimeOut;
    }

    /// <inheritdoc/>
    public TimeSpan PushTimeOut { get; }
}
