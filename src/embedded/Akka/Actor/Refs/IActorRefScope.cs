namespace Akka.Actor;

/// <summary>Tells local refs from remote ones.</summary>
public interface IActorRefScope
{
    /// <summary>Whether the actor lives in this process.</summary>
    bool IsLocal { get; }
}
