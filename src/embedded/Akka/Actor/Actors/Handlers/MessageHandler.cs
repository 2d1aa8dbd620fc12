namespace Akka.Actor.Internal;

/// <summary>One declared handler of a <see cref="ReceiveActor"/>.</summary>
internal abstract class MessageHandler(Type messageType, bool conditional)
{
    internal Type MessageType { get; } = messageType;

    /// <summary>Whether messages of its type can get past this handler.</summary>
    internal bool Conditional { get; } = conditional;

    /// <summary>Whether no message can get past this handler.</summary>
    internal bool TakesAll { get; } = messageType == typeof(object) && !conditional;

    /// <summary>Handles the message if it fits. The caller has checked its type.</summary>
    internal abstract bool TryHandle(object message);
}
