namespace Akka.Dispatch;

/// <summary>Holds any number of messages and lets them in at the front.</summary>
public interface IUnboundedDequeBasedMessageQueueSemantics : IDequeBasedMessageQueueSemantics, IUnboundedMessageQueueSemantics;
