namespace Akka.Actor;

/// <summary>A ref with an actor behind it.</summary>
public abstract class ActorRefWithCell : InternalActorRefBase
{
    /// <summary>For subclasses.</summary>
    protected ActorRefWithCell()
    {
    }

    /// <summary>The cell behind the ref.</summary>
    public abstract ICell Underlying { get; }

    /// <summary>All children.</summary>
    public abstract IEnumerable<IActorRef> Children { get; }

    /// <summary>The child of that name, of any incarnation or of the one behind <c>#</c>; else nobody.</summary>
    public abstract IInternalActorRef GetSingleChild(string name);
}
