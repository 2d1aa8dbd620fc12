using System.Net.Sockets;

namespace AkkaSockets.Channels;

/// <summary>Errors that a call on a datagram socket reports although it has nothing to do with them.</summary>
internal static class DatagramErrors
{
    /// <summary>
    /// Tells whether an error may be what the network answered to a datagram sent earlier: that nobody listens there, that there is no way
    /// to it, that it was too large for the way. Each is reported once, by whichever call comes next (see udp(7)). Some of the operating
    /// system's have no name in .NET.
    /// </summary>
    public static bool MayBeOfAnEarlierOne(SocketError error) => error is SocketError.ConnectionReset or SocketError.ConnectionRefused
        or SocketError.NetworkReset or SocketError.HostDown or SocketError.HostUnreachable or SocketError.NetworkUnreachable
        or SocketError.ProtocolOption or SocketError.MessageSize or SocketError.OperationNotSupported or SocketError.SocketError;
}
