namespace Akka.Dispatch;

/// <summary>Holds a limited number of messages and lets them in at the front.</summary>
public interface IBoundedDequeBasedMessageQueueSemantics : IDequeBasedMessageQueueSemantics, IBoundedMessageQueueSemantics;
