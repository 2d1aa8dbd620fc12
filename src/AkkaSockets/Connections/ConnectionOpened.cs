namespace AkkaSockets;

/// <summary>A connection was opened; published to the subscribers of its listener or client.</summary>
/// <param name="Id">The connection's number, unique within its listener or client.</param>
/// <param name="LocalEndpoint">This side's endpoint.</param>
/// <param name="RemoteEndpoint">The peer's endpoint.</param>
public sealed record ConnectionOpened(long Id, SocketEndpoint LocalEndpoint, SocketEndpoint RemoteEndpoint);
