using System.Net;
using System.Net.Sockets;

namespace AkkaSockets.Channels;

/// <summary>Makes datagram sockets, and closes those that do not get bound or connected.</summary>
public static class DatagramSocket
{
    /// <summary>Makes a socket, binds it and connects it, as far as addresses are given.</summary>
    /// <param name="local">
    /// Where to bind; port 0 stands for any free port. <c>[::]</c> takes IPv4 peers too. Null leaves it to the operating system.
    /// </param>
    /// <param name="remote">
    /// The only peer to send to and to receive from. Null: any. A socket with neither address sends to both IPv4 and IPv6.
    /// </param>
    /// <param name="create">Makes the socket itself; by default <see cref="Create"/>.</param>
    /// <param name="beforeBind">Sets options of the socket before it is bound.</param>
    /// <returns>The socket, which the caller owns.</returns>
    /// <exception cref="SocketException">
    /// The address is in use, not this machine's, or not permitted; the peer can't be reached;
    /// <see cref="SocketError.TooManyOpenSockets"/> when the process has hardly any descriptors left.
    /// </exception>
    public static Socket Open(
        EndPoint? local, EndPoint? remote = null, Func<AddressFamily, Socket>? create = null, Action<Socket>? beforeBind = null)
    {
        var family = (local ?? remote)?.AddressFamily ?? AnyFamily;
        var socket = (create ?? Create)(family)
            ?? throw new ArgumentException("No socket was made. Valid: a datagram socket, not bound yet.", nameof(create));
        try
        {
            // The runtime needs a descriptor now and then, to start a thread for example, and ends the process when it gets none.
            if (DescriptorReserve.IsLow(socket))
                throw new SocketException((int)SocketError.TooManyOpenSockets);
            if (socket.AddressFamily == AddressFamily.InterNetworkV6 && IsForBothVersions(local, remote))
                socket.DualMode = true;
            beforeBind?.Invoke(socket);
            if (local is not null)
                socket.Bind(local);
            if (remote is not null)
                socket.Connect(remote);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Makes a datagram socket.</summary>
    /// <param name="family">Its address family.</param>
    /// <returns>The socket, neither bound nor connected.</returns>
    public static Socket Create(AddressFamily family) =>
        new(family, SocketType.Dgram, family == AddressFamily.Unix ? ProtocolType.Unspecified : ProtocolType.Udp);

    private static AddressFamily AnyFamily => Socket.OSSupportsIPv6 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork;

    private static bool IsForBothVersions(EndPoint? local, EndPoint? remote) =>
        local is null ? remote is null : local is IPEndPoint ip && ip.Address.Equals(IPAddress.IPv6Any);
}
