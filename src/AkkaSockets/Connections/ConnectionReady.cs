namespace AkkaSockets;

/// <summary>
/// To the owner: the connection's real endpoints are known, from the header of a proxy in front. It is sent before
/// OnOpened, and only with such a header; the owner answers with <see cref="AdmitConnection"/> or <see cref="RefuseConnection"/>.
/// </summary>
internal sealed record ConnectionReady(long Id, SocketEndpoint RemoteEndpoint);
