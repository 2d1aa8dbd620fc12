using Akka.Dispatch.SysMsg;

namespace Akka.Actor.Internal;

/// <summary>Tells a cell that an asynchronous handler has ended.</summary>
internal sealed class AwaitedEnded(AwaitedHandler awaited, Task task) : SystemMessage
{
    internal AwaitedHandler Awaited { get; } = awaited;

    internal Task Task { get; } = task;
}
