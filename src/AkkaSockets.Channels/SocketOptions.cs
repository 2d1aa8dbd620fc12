using System.Net.Sockets;

namespace AkkaSockets.Channels;

/// <summary>Socket options set on sockets that may be gone already.</summary>
internal static class SocketOptions
{
    private const int TcpLevel = 6;
    private const int TcpInfo = 11;
    private const int TcpClose = 7;

    private static readonly LingerOption Reset = new(true, 0);

    /// <summary>Takes the error that the next call on the socket would report, had it nothing to receive; null when there is none.</summary>
    public static SocketError? TryTakeError(Socket socket)
    {
        try
        {
            // Asked for first, because the option also reports errors that pass, such as a route that is down for a moment.
            if (!socket.Poll(0, SelectMode.SelectError))
                return null;
            var error = (SocketError)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error)!;
            return error == SocketError.Success ? null : error;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode;
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether nothing is left of a TCP connection: it was reset, or both sides have ended it. Known on Linux only, whose
    /// TCP_INFO begins with the state; elsewhere false.
    /// </summary>
    public static bool IsDisconnected(Socket socket)
    {
        if (!OperatingSystem.IsLinux() || socket.ProtocolType != ProtocolType.Tcp)
            return false;
        try
        {
            Span<byte> state = stackalloc byte[1];
            return socket.GetRawSocketOption(TcpLevel, TcpInfo, state) == 1 && state[0] == TcpClose;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return false;
        }
    }

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
