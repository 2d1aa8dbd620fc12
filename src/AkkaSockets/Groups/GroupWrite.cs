using Akka.Event;

namespace AkkaSockets;

/// <summary>
/// Tells a member's actor to write what was sent to a group. One that has just left may still get it; that, or an actor
/// that has just stopped, is nothing to report.
/// </summary>
internal sealed record GroupWrite(string Group, SharedPayload Payload, GroupOverflow Slow) : IDeadLetterSuppression;
