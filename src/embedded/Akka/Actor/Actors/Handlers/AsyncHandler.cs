using Akka.Dispatch;

namespace Akka.Actor.Internal;

/// <summary>Handles messages of a type asynchronously.</summary>
internal sealed class AsyncHandler<T>(Func<T, Task> handler, Predicate<T>? condition) : MessageHandler(typeof(T), condition is not null)
{
    // Made once: a message costs no closure.
    private readonly Func<object?, Task> _start = message => handler((T)message!);

    internal override bool TryHandle(object message)
    {
        if (condition is not null && !condition((T)message)) return false;
        ActorTaskScheduler.RunTask(_start, message);
        return true;
    }
}
