using Akka.Dispatch;

namespace Akka.Actor.Internal;

/// <summary>Handles messages of a type asynchronously.</summary>
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
