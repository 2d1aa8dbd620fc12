namespace Akka.Actor;

/// <summary>A path below a root.</summary>
public sealed class ChildActorPath : ActorPath
{
    /// <summary>Makes the path of a child.</summary>
    /// <param name="parentPath">The parent's path.</param>
    /// <param name="name">The child's name.</param>
    /// <param name="uid">Tells incarnations apart; 0 if unknown.</param>
    public ChildActorPath(ActorPath parentPath, string name, long uid)
        : base(parentPath, name, uid)
    {
    }
}
