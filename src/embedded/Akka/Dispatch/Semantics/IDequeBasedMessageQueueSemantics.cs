using Akka.Actor;

namespace Akka.Dispatch;

/// <summary>Lets messages in at the front.</summary>
public interface IDequeBasedMessageQueueSemantics : ISemantics
{
    /// <summary>Makes a message the next one.</summary>
    void EnqueueFirst(Envelope envelope);
}
