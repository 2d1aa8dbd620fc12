using Akka.Dispatch.MessageQueues;

namespace Akka.Dispatch;

/// <summary>Says which queue a mailbox type makes.</summary>
/// <typeparam name="TQueue">The queue.</typeparam>
public interface IProducesMessageQueue<TQueue>
    where TQueue : IMessageQueue;
