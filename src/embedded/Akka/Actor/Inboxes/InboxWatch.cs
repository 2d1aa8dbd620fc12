namespace Akka.Actor.Internal;

/// <summary>Lets an inbox's actor watch.</summary>
internal sealed record InboxWatch(IActorRef Subject, object? Message);
