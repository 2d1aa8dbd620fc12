using Akka.Dispatch;

namespace Akka.Event;

/// <summary>What a logger asks of its mailbox.</summary>
public interface ILoggerMessageQueueSemantics : ISemantics
{
}
