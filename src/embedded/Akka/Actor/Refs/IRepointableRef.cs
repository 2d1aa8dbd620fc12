namespace Akka.Actor;

/// <summary>A ref that may exist before its actor does.</summary>
public interface IRepointableRef : IActorRefScope
{
    /// <summary>Whether the actor behind the ref has been made.</summary>
    bool IsStarted { get; }
}
