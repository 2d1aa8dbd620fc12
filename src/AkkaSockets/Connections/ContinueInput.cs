using Akka.Event;

namespace AkkaSockets;

/// <summary>What has arrived and was left is to be looked at.</summary>
internal sealed class ContinueInput : IConnectionCommand, IDeadLetterSuppression
{
    public static readonly ContinueInput Instance = new();
}
