namespace Akka.Actor.Internal;

/// <summary>The behaviours of an actor; the list of those below the present one exists only when there are any.</summary>
internal struct BehaviorStack
{
    private Stack<Receive>? _below;

    internal Receive? Top { get; private set; }

    internal void Reset(Receive? first)
    {
        _below = null;
        Top = first;
    }

    internal void Replace(Receive next)
    {
        // The one below all others stays: Unbecome leads back to it.
        Pop();
        Push(next);
    }

    internal void Push(Receive next)
    {
        (_below ??= new Stack<Receive>(2)).Push(Top!);
        Top = next;
    }

    internal void Pop()
    {
        if (_below is { Count: > 0 }) Top = _below.Pop();
    }
}
