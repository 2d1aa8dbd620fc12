namespace Akka.Dispatch;

/// <summary>Locks while a message is put in or taken out.</summary>
public interface IBlockingMessageQueueSemantics : IMultipleConsumerSemantics
{
    /// <summary>How long a thread waits for the lock.</summary>
    TimeSpan BlockTimeOut { get; set; }
}
