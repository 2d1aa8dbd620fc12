using System.Net;

namespace AkkaSockets.Channels;

/// <summary>
/// A connected, two-way stream of bytes. Bytes are received only on demand and sent in order; what happens is told
/// to an <see cref="IByteChannelSink"/>.
/// </summary>
/// <remarks>
/// One caller at a time for each direction. Disposing and aborting are safe at any time, from any thread, and more than once.
/// </remarks>
public interface IByteChannel : IDisposable
{
    /// <summary>Gets this end's address, as it was when the channel was made.</summary>
    EndPoint? LocalEndPoint { get; }

    /// <summary>Gets the peer's address, as it was when the channel was made.</summary>
    EndPoint? RemoteEndPoint { get; }

    /// <summary>Gets how many bytes have been handed to the operating system so far.</summary>
    long Sent { get; }

    /// <summary>
    /// Sets who is told what happens. Call it once, before anything else.
    /// </summary>
    /// <param name="sink">Who is told.</param>
    /// <exception cref="InvalidOperationException">A sink is set already.</exception>
    void Attach(IByteChannelSink sink);

    /// <summary>
    /// Asks for one receive. Exactly one of <see cref="IByteChannelSink.OnReceived"/>, <see cref="IByteChannelSink.OnEndOfStream"/> and
    /// <see cref="IByteChannelSink.OnFailed"/> answers it, possibly before this method returns; none does after the end of the stream,
    /// a failure or the disposal of the channel.
    /// </summary>
    /// <exception cref="InvalidOperationException">The last receive is not answered yet, or there is no sink.</exception>
    void Receive();

    /// <summary>
    /// Looks whether the connection has broken, and if so calls <see cref="IByteChannelSink.OnFailed"/>. Needed only while no receive is
    /// under way, for that would find it by itself. Bytes that were not received are dropped when it has.
    /// </summary>
    void DetectFailure();

    /// <summary>
    /// Sends bytes after all those sent before. They are not copied: the caller leaves them alone until <see cref="Sent"/> has passed them.
    /// Nothing happens once the channel is closed or has failed.
    /// </summary>
    /// <param name="bytes">The bytes, of any length.</param>
    /// <returns>
    /// <see langword="true"/> when some bytes still wait, so that <see cref="IByteChannelSink.OnSent"/> will be called;
    /// <see langword="false"/> when the operating system has them all, or never will.
    /// </returns>
    /// <exception cref="InvalidOperationException"><see cref="CompleteSending"/> was called before.</exception>
    bool Send(ReadOnlyMemory<byte> bytes);

    /// <summary>
    /// Closes the sending side once everything is written: the peer reads all bytes, then the end of the stream. Receiving goes on.
    /// </summary>
    void CompleteSending();

    /// <summary>Closes both sides at once; the peer sees a reset. Bytes that wait are dropped. The sink hears nothing more.</summary>
    void Abort();
}
