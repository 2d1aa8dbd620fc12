using Akka.Actor.Internal;

namespace Akka.Actor;

// Children that are made by somebody else, such as the test kit: the name is reserved, the child made, taken in, and started.
public partial class ActorCell
{
    /// <summary>Keeps a name for a child that is going to be made elsewhere. Any name will do, also one that an actor can't choose.</summary>
    /// <exception cref="InvalidActorNameException">The name is taken.</exception>
    /// <exception cref="InvalidOperationException">This actor is stopping.</exception>
    public void ReserveChild(string name)
    {
        var children = _children ?? Interlocked.CompareExchange(ref _children, new ChildRegistry(), null) ?? _children;
        if (_phase >= CellPhase.Stopping) children.Close();
        children.Reserve(name, _self.Path);
    }

    /// <summary>
    /// Takes in a child whose name is reserved and returns how it is kept, or how the child is kept that has its name already; null if no
    /// such name is reserved. If this actor has begun to stop meanwhile, whoever made the child stops it when it has started.
    /// </summary>
    public ChildRestartStats? InitChild(IInternalActorRef actor)
    {
        var name = actor.Path.Name;
        if (_children is not { } children) return null;
        if (children.TryGet(name, out var present)) return present;
        if (!children.IsReserved(name)) return null;
        children.Fill(name, actor);
        return children.TryGet(name, out var stats) ? stats : null;
    }

    /// <summary>Gives up a name for which no child could be made.</summary>
    protected internal void UnreserveChild(string name)
    {
        _children?.Unreserve(name);
        SendSystemMessage(new ChildNotMade());
    }
}
