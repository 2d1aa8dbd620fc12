namespace Akka.Actor.Internal;

/// <summary>Handles messages of a type.</summary>
internal sealed class ActionHandler<T>(Action<T> handler, Predicate<T>? condition) : MessageHandler(typeof(T), condition is not null)
{
    internal override bool TryHandle(object message)
    {
        var typed = (T)message;
        if (condition is not null && !condition(typed)) return false;
        handler(typed);
        return true;
    }
}
