using System.Net.Sockets;

namespace AkkaSockets.Channels;

/// <summary>Socket options set on sockets that may be gone already.</summary>
internal static class SocketOptions
{
    private static readonly LingerOption Reset = new(true, 0);

    /// <summary>Makes closing the socket send a reset. A socket that is no longer connected needs none.</summary>
    public static void TryResetOnClose(Socket socket)
    {
        try
        {
            socket.LingerState = Reset;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Gone: the peer has been told otherwise.
        }
    }
}
