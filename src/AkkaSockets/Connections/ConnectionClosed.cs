namespace AkkaSockets;

/// <summary>
/// A connection's one terminal event: given to <see cref="ConnectionActor.OnClosed"/> and published to the subscribers of
/// its listener or client.
/// </summary>
/// <param name="Id">The connection's number, unique within its listener or client.</param>
/// <param name="LocalEndpoint">This side's endpoint.</param>
/// <param name="RemoteEndpoint">The peer's endpoint.</param>
/// <param name="Reason">Why it ended.</param>
/// <param name="BytesReceived">Bytes read from the peer.</param>
/// <param name="BytesSent">Bytes handed to the operating system.</param>
/// <param name="BytesUnsent">Bytes written by the actor that were not handed over; 0 after a clean end.</param>
/// <param name="Duration">From the accept or connect to the end.</param>
public sealed record ConnectionClosed(
    long Id,
    SocketEndpoint LocalEndpoint,
    SocketEndpoint RemoteEndpoint,
    CloseReason Reason,
    long BytesReceived,
    long BytesSent,
    long BytesUnsent,
    TimeSpan Duration);
