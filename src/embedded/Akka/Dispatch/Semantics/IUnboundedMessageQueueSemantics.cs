namespace Akka.Dispatch;

/// <summary>Holds any number of messages.</summary>
public interface IUnboundedMessageQueueSemantics : ISemantics;
