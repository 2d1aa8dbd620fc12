using System.Net.Sockets;

namespace AkkaSockets.Channels;

/// <summary>
/// Is told what happens on a <see cref="DatagramChannel"/>. Calls come from any thread, with no lock held. They should return soon; other
/// channels may wait for the thread.
/// </summary>
public interface IDatagramChannelSink
{
    /// <summary>
    /// There is something to receive. Called once for each <see cref="DatagramChannel.TryReceive"/> that returned <see langword="false"/>.
    /// </summary>
    void OnReadable();

    /// <summary>
    /// The operating system took the datagram that it had no room for, or refused it. Called once for each
    /// <see cref="DatagramChannel.Send"/> that returned <see cref="SocketError.IOPending"/>.
    /// </summary>
    /// <param name="error"><see cref="SocketError.Success"/>, or why it was not sent.</param>
    void OnSent(SocketError error);
}
