namespace AkkaSockets;

/// <summary>
/// A frame made the handler throw as often as <see cref="HandlerFailureSettings.FrameAttempts"/> allows and was set aside;
/// the connection goes on with the next. Published to the subscribers of its listener or client.
/// </summary>
/// <param name="Id">The connection's number.</param>
/// <param name="RemoteEndpoint">The peer's endpoint.</param>
/// <param name="Frame">The frame's first bytes, at most 64 KiB of them, for a look at what was wrong.</param>
/// <param name="Length">The frame's whole length in bytes.</param>
/// <param name="Cause">What the handler threw the last time.</param>
public sealed record FrameSetAside(
    long Id,
    SocketEndpoint RemoteEndpoint,
    ReadOnlyMemory<byte> Frame,
    long Length,
    Exception Cause);
