namespace Akka.Actor.Internal;

/// <summary>Takes a watch back.</summary>
internal sealed record InboxUnwatch(IActorRef Subject);
