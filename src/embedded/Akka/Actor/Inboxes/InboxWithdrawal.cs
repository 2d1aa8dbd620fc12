namespace Akka.Actor.Internal;

/// <summary>Nobody waits for the answer any more.</summary>
internal sealed record InboxWithdrawal(InboxRequest Request);
