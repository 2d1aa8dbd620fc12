using Akka.Dispatch;

namespace Akka.Actor.Internal;

/// <summary>One declared handler of a <see cref="ReceiveActor"/>.</summary>
internal abstract class MessageHandler(Type messageType, bool conditional)
{
    internal Type MessageType { get; } = messageType;

    /// <summary>Whether no message can get past this handler.</summary>
    internal bool TakesAll { get; } = messageType == typeof(object) && !conditional;

    /// <summary>Handles the message if it fits. The caller has checked its type.</summary>
    internal abstract bool TryHandle(object message);
}

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

internal sealed class FuncHandler<T>(Func<T, bool> handler) : MessageHandler(typeof(T), true)
{
    internal override bool TryHandle(object message) => handler((T)message);
}

internal sealed class AsyncHandler<T>(Func<T, Task> handler, Predicate<T>? condition) : MessageHandler(typeof(T), condition is not null)
{
    internal override bool TryHandle(object message)
    {
        var typed = (T)message;
        if (condition is not null && !condition(typed)) return false;
        ActorTaskScheduler.RunTask(() => handler(typed));
        return true;
    }
}

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

internal sealed class TypedFuncHandler(Type type, Func<object, bool> handler) : MessageHandler(type, true)
{
    internal override bool TryHandle(object message) => handler(message);
}

internal sealed class TypedAsyncHandler(Type type, Func<object, Task> handler, Predicate<object>? condition)
    : MessageHandler(type, condition is not null)
{
    internal override bool TryHandle(object message)
    {
        if (condition is not null && !condition(message)) return false;
        ActorTaskScheduler.RunTask(() => handler(message));
        return true;
    }
}
