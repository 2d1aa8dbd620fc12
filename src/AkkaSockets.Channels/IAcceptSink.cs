using System.Net.Sockets;

namespace AkkaSockets.Channels;

/// <summary>Is told what a <see cref="ListenerSocket"/> accepts. Calls come from any thread, one at a time, with no lock held.</summary>
public interface IAcceptSink
{
    /// <summary>A connection was accepted; it used up one of the quota.</summary>
    /// <param name="socket">
    /// The connection, which the sink now owns: it must close it. TCP sockets have <see cref="Socket.NoDelay"/> set.
    /// </param>
    void OnAccepted(Socket socket);

    /// <summary>
    /// Descriptors or buffers have run out, or are about to: accepting pauses and goes on by itself. The peers wait in the backlog.
    /// Called once for each such period, however long it lasts.
    /// </summary>
    /// <param name="error">What has run out.</param>
    void OnPaused(SocketError error);

    /// <summary>The listening socket broke and accepts nothing any more. Called at most once.</summary>
    /// <param name="error">Why.</param>
    void OnFailed(SocketError error);
}
