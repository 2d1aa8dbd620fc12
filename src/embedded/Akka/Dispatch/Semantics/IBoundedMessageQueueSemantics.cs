namespace Akka.Dispatch;

/// <summary>Holds a limited number of messages.</summary>
public interface IBoundedMessageQueueSemantics : ISemantics
{
    /// <summary>How long a sender waits for room before its message becomes a dead letter.</summary>
    TimeSpan PushTimeOut { get; }
}
