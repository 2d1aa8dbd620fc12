namespace Akka.Actor.Internal;

/// <summary>The time of a request is up.</summary>
internal sealed record InboxExpiry(InboxRequest Request);
