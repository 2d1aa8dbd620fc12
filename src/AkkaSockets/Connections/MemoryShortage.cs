using Akka.Event;

namespace AkkaSockets;

/// <summary>The server's memory is short, or no longer: the connection reads nothing meanwhile.</summary>
internal sealed record MemoryShortage(bool IsShort) : IConnectionCommand, IDeadLetterSuppression;
