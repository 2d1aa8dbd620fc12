using Akka.Event;

namespace AkkaSockets;

/// <summary>Time to ask the handler again whether it is done.</summary>
internal sealed class DrainDue : IConnectionCommand, IDeadLetterSuppression
{
    public static readonly DrainDue Instance = new();
}
