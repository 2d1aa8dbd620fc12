namespace AkkaSockets;

/// <summary>A client's answer to <see cref="Client.GetStatus"/>.</summary>
/// <param name="State">What it is doing.</param>
/// <param name="Endpoint">Where it is set to connect to.</param>
/// <param name="LocalEndpoint">This side of the connection; null while there is none.</param>
/// <param name="RemoteEndpoint">The peer's side of the connection; null while there is none.</param>
public sealed record ClientStatus(ClientState State, SocketEndpoint Endpoint, SocketEndpoint? LocalEndpoint, SocketEndpoint? RemoteEndpoint);
