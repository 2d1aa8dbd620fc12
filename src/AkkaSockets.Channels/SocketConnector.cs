using System.Net;
using System.Net.Sockets;

namespace AkkaSockets.Channels;

/// <summary>Connects sockets, and closes those that do not get connected.</summary>
public static class SocketConnector
{
    /// <summary>Connects a new socket.</summary>
    /// <param name="create">Makes the socket, and sets its options and local address as needed.</param>
    /// <param name="remote">The peer. A <see cref="DnsEndPoint"/> is resolved first, and its addresses are tried in turn.</param>
    /// <param name="timeout">
    /// How long it may take; <see cref="Timeout.InfiniteTimeSpan"/> leaves it to the operating system (about two minutes).
    /// </param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The connected socket, which the caller owns. TCP sockets have <see cref="Socket.NoDelay"/> set.</returns>
    /// <exception cref="SocketException">Refused, unreachable, <see cref="SocketError.TooManyOpenSockets"/> a few descriptors before the
    /// process has no more, or <see cref="SocketError.TimedOut"/> once the timeout has passed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static async Task<Socket> ConnectAsync(
        Func<Socket> create, EndPoint remote, TimeSpan timeout, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(remote);
        cancellation.ThrowIfCancellationRequested();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        var socket = create();
        try
        {
            // Not the last descriptors: without one, .NET ends the process when it has to start a thread.
            if (DescriptorReserve.IsLow(socket))
                throw new SocketException((int)SocketError.TooManyOpenSockets);
            await socket.ConnectAsync(remote, limit.Token).ConfigureAwait(false);
            if (socket.ProtocolType == ProtocolType.Tcp)
                socket.NoDelay = true;
            return socket;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
