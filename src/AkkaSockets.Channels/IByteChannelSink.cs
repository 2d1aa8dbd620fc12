namespace AkkaSockets.Channels;

/// <summary>
/// Is told what happens on an <see cref="IByteChannel"/>. Calls come from any thread, with no lock held, and for one direction never
/// two at a time. They should return soon; other connections may wait for the thread.
/// </summary>
public interface IByteChannelSink
{
    /// <summary>Bytes arrived, in answer to <see cref="IByteChannel.Receive"/>.</summary>
    /// <param name="bytes">At least one byte; valid during the call.</param>
    void OnReceived(ref ReceivedBytes bytes);

    /// <summary>The peer closed its sending side and all its bytes were received. Called at most once; sending still works.</summary>
    void OnEndOfStream();

    /// <summary>
    /// Bytes that had to wait were handed to the operating system: <see cref="IByteChannel.Sent"/> has grown.
    /// </summary>
    void OnSent();

    /// <summary>
    /// The connection broke: reset by the peer, timed out, unreachable. Called at most once, and nothing is called after it.
    /// </summary>
    /// <param name="error">Why.</param>
    void OnFailed(System.Net.Sockets.SocketError error);
}
