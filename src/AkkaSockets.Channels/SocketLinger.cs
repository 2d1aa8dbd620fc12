using System.Net.Sockets;

namespace AkkaSockets.Channels;

/// <summary>
/// Closes a socket whose peer is still sending. The operating system answers a close on unread bytes with a reset, and the peer's
/// system then throws away what it had not read yet; so the bytes are read and discarded until the peer closes or time is up.
/// </summary>
internal static class SocketLinger
{
    private const int DiscardSize = 4096;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public static bool IsNeeded(Socket socket)
    {
        try
        {
            return socket.Available > 0;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return false;
        }
    }

    public static void Start(Socket socket) => _ = DiscardAsync(socket);

    private static async Task DiscardAsync(Socket socket)
    {
        try
        {
            using var limit = new CancellationTokenSource(Limit);
            var discarded = new byte[DiscardSize];
            while (await socket.ReceiveAsync(discarded.AsMemory(), limit.Token).ConfigureAwait(false) > 0)
            {
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Reset, or out of time: either way there is nothing more to wait for.
        }
        finally
        {
            socket.Dispose();
        }
    }
}
