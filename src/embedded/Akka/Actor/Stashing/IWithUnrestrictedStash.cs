namespace Akka.Actor;

/// <summary>An actor with a stash, whose mailbox is chosen elsewhere.</summary>
public interface IWithUnrestrictedStash : IActorStash;
