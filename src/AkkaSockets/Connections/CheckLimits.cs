using Akka.Event;

namespace AkkaSockets;

/// <summary>Time to see whether the connection has run out of one of its times.</summary>
internal sealed class CheckLimits : IConnectionCommand, IDeadLetterSuppression
{
    public static readonly CheckLimits Instance = new();
}
