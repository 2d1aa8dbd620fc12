using Akka.Actor;

namespace AkkaSockets;

/// <summary>A connection that was accepted and isn't served yet.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Transport">Its transport, which nobody has registered with.</param>
/// <param name="LocalEndpoint">This side's endpoint.</param>
/// <param name="RemoteEndpoint">The peer's endpoint, or that of a proxy that will name it.</param>
/// <param name="Address">What it counts as; null while that isn't known.</param>
/// <param name="BehindProxy">Whether a proxy's header comes first.</param>
/// <param name="AcceptedAt">When it was accepted, by the listener's clock.</param>
internal sealed record Newcomer(
    long Id,
    IActorRef Transport,
    SocketEndpoint LocalEndpoint,
    SocketEndpoint RemoteEndpoint,
    AddressKey? Address,
    bool BehindProxy,
    TimeSpan AcceptedAt)
{
    /// <summary>Its one event, if it is not to be served.</summary>
    public ConnectionClosed RefusedFor(string detail, TimeSpan now) => new(
        Id,
        LocalEndpoint,
        RemoteEndpoint,
        new CloseReason(CloseKind.Refused, detail),
        BytesReceived: 0,
        BytesSent: 0,
        BytesUnsent: 0,
        now - AcceptedAt);
}
