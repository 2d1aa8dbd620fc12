namespace Akka.Actor.Internal;

/// <summary>Tells the root which actor's end is the system's.</summary>
internal sealed record WatchSystemGuardian(IActorRef Guardian) : INoSerializationVerificationNeeded;
