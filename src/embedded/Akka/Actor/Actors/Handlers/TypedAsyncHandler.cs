using Akka.Dispatch;

namespace Akka.Actor.Internal;

/// <summary>Handles messages of a type known at run time asynchronously.</summary>
internal sealed class TypedAsyncHandler(Type type, Func<object, Task> handler, Predicate<object>? condition)
    : MessageHandler(type, condition is not null)
{
    // Made once: a message costs no closure.
    private readonly Func<object?, Task> _start = message => handler(message!);

    internal override bool TryHandle(object message)
    {
        if (condition is not null && !condition(message)) return false;
        ActorTaskScheduler.RunTask(_start, message);
        return true;
    }
}
