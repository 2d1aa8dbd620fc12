namespace Akka.Actor.Internal;

/// <summary>Handles messages of a type known at run time.</summary>
internal sealed class TypedActionHandler(Type type, Action<object> handler, Predicate<object>? condition)
    : MessageHandler(type, condition is not null)
{
    internal override bool TryHandle(object message)
    {
        if (condition is not null && !condition(message)) return false;
        handler(message);
        return true;
    }
}
