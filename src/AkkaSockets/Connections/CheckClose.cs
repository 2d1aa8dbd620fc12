using Akka.Event;

namespace AkkaSockets;

/// <summary>Time to see whether a closing connection has sent anything since.</summary>
internal sealed record CheckClose(long BytesSent) : IDeadLetterSuppression;
