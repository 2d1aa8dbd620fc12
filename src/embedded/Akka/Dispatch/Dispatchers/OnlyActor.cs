using Akka.Actor;

namespace Akka.Dispatch;

/// <summary>The one actor of a dispatcher that has only one.</summary>
internal struct OnlyActor
{
    private ActorCell? _cell;

    /// <exception cref="InvalidOperationException">There is another one.</exception>
    internal void Take(ActorCell cell, string dispatcher)
    {
        if (Interlocked.CompareExchange(ref _cell, cell, null) is { } other && other != cell)
            throw new InvalidOperationException($"Dispatcher [{dispatcher}] runs [{other.Self}] alone; it can't take [{cell.Self}] too.");
    }

    internal void Free() => Volatile.Write(ref _cell, null);
}
