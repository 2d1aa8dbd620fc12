namespace Akka.Actor;

/// <summary>An actor with a stash.</summary>
public interface IActorStash
{
    /// <summary>The stash; set after the constructor has run.</summary>
    IStash Stash { get; set; }
}
