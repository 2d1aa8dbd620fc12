namespace Akka.Dispatch;

/// <summary>A mailbox type whose senders may have to wait.</summary>
public interface IProducesPushTimeoutSemanticsMailbox
{
    /// <summary>How long a sender waits for room before its message becomes a dead letter.</summary>
    TimeSpan PushTimeout { get; }
}
