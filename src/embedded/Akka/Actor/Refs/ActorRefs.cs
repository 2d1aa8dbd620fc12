namespace Akka.Actor;

/// <summary>Well-known refs.</summary>
public static class ActorRefs
{
    /// <summary>The absent actor, for example the result of a lookup that found none.</summary>
    public static readonly Nobody Nobody = Nobody.Instance;

    /// <summary>No sender. What is sent with it can't be answered.</summary>
    public static readonly IActorRef NoSender = null!;
}
