using System.Buffers;
using System.Text;
using Akka.Actor;

namespace AkkaSockets;

/// <summary>
/// One connection, on a server or a client: override <see cref="OnReceived"/> and what else is of interest, and call
/// <see cref="Write(ReadOnlySpan{byte})"/>, <see cref="Close"/>, <see cref="CloseWrite"/> or <see cref="Abort"/>.
/// It is a <see cref="ReceiveActor"/>: add handlers for your own messages, timers and <c>Become</c> as usual; the
/// connection's own events reach the overrides in every behaviour.
/// </summary>
/// <remarks>
/// <para>Reads are pulled: the next bytes are asked for when <see cref="OnReceived"/> has returned and not too much is
/// unsent, so a slow handler slows its peer instead of filling memory.</para>
/// <para>When the actor restarts, the connection stays open and unsent bytes stay queued. The bytes of the callback that
/// threw are gone. State that must survive belongs into <see cref="ConnectionContext.State"/>.</para>
/// </remarks>
/// <example>
/// A server that greets and then echoes:
/// <code>
/// public sealed class Echo : ConnectionActor
/// {
///     public Echo(ConnectionContext connection) : base(connection) { }
///
///     protected override void OnOpened() => Write("Hello World");
///
///     protected override void OnReceived(ReadOnlySequence&lt;byte&gt; data) => Write(data);
/// }
///
/// var settings = ListenerSettings.Default with { Endpoint = SocketEndpoint.Parse("tcp://127.0.0.1:2345") };
/// system.ActorOf(ListenerActor.Props(settings, connection => Props.Create(() => new Echo(connection))), "echo");
/// </code>
/// </example>
public abstract partial class ConnectionActor : ReceiveActor
{
    private readonly ConnectionLink _link;

    /// <summary>Makes the handler of a connection.</summary>
    /// <param name="connection">The connection, as its listener or client passed it to the props factory.</param>
    protected ConnectionActor(ConnectionContext connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        Connection = connection;
        _link = connection.Link;
    }

    /// <summary>The connection: endpoints, settings, counters, and the state that survives a restart.</summary>
    protected ConnectionContext Connection { get; }

    /// <summary>The connection is open; the place for a greeting. Called once, not again after a restart.</summary>
    protected virtual void OnOpened()
    {
    }

    /// <summary>Bytes arrived. Their boundaries mean nothing: TCP may split and join what the peer wrote.</summary>
    /// <param name="data">The bytes, valid during the callback only; copy what is needed later.</param>
    protected abstract void OnReceived(ReadOnlySequence<byte> data);

    /// <summary>
    /// The peer sends no more, though it may still read. The default is <see cref="Close"/>; an override may go on writing
    /// and must close in the end.
    /// </summary>
    protected virtual void OnPeerFinished() => Close();

    /// <summary>A new instance took over after the old one threw; the connection is as it was. The default does nothing.</summary>
    /// <param name="cause">What the old instance threw.</param>
    protected virtual void OnRestarted(Exception cause)
    {
    }

    /// <summary>
    /// The server drains: is the connection done, or busy for some time? The default is done, which closes it.
    /// </summary>
    /// <param name="request">How much time is left.</param>
    /// <returns>The answer.</returns>
    protected virtual DrainAnswer OnDrain(DrainRequest request) => DrainAnswer.Done;

    /// <summary>
    /// The connection has ended; called exactly once, and the actor stops afterwards. Not called when no instance is left
    /// to call, because its constructor threw; the published event comes then too.
    /// </summary>
    /// <param name="closed">Why and after how many bytes.</param>
    protected virtual void OnClosed(ConnectionClosed closed)
    {
    }

    /// <summary>Queues bytes to be sent, in order. They are copied: the caller may reuse its memory at once.</summary>
    /// <param name="data">The bytes.</param>
    /// <returns>
    /// False if nothing was taken, because the connection is closing or the bytes would exceed
    /// <see cref="ConnectionSettings.HardLimit"/>, which also aborts the connection.
    /// </returns>
    protected bool Write(ReadOnlySpan<byte> data) => _link.Write(data);

    /// <summary>Queues bytes to be sent, in order. They are copied: the caller may reuse its memory at once.</summary>
    /// <param name="data">The bytes.</param>
    /// <returns>As of <see cref="Write(ReadOnlySpan{byte})"/>; segments before one that was not taken stay queued.</returns>
    protected bool Write(in ReadOnlySequence<byte> data)
    {
        if (data.IsSingleSegment)
            return _link.Write(data.FirstSpan);
        foreach (var segment in data)
        {
            if (!_link.Write(segment.Span))
                return false;
        }

        return true;
    }

    /// <summary>Queues text to be sent, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="encoding">How to encode it; UTF-8 without a byte order mark if null.</param>
    /// <returns>As of <see cref="Write(ReadOnlySpan{byte})"/>.</returns>
    protected bool Write(string text, Encoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        encoding ??= Encoding.UTF8;
        var rented = ArrayPool<byte>.Shared.Rent(Math.Max(1, encoding.GetByteCount(text)));
        try
        {
            return _link.Write(rented.AsSpan(0, encoding.GetBytes(text, rented)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>
    /// Closes the connection once everything written has been handed to the operating system. What still arrives is thrown
    /// away. Without any progress for <see cref="ConnectionSettings.CloseTimeout"/> the connection is aborted, and
    /// <see cref="ConnectionClosed.BytesUnsent"/> tells what was lost.
    /// </summary>
    protected void Close()
    {
        _link.Close();
        WatchClose();
    }

    /// <summary>
    /// Half-close: tells the peer that nothing more comes, once everything written has been sent, and goes on reading. The
    /// connection ends when the peer finishes too.
    /// </summary>
    protected void CloseWrite() => _link.CloseWrite();

    /// <summary>
    /// A message has begun to arrive: until <see cref="EndMessage"/>, <see cref="ConnectionSettings.ReadTimeout"/> and
    /// <see cref="ConnectionSettings.MinReceiveRate"/> count. For handlers that find the messages in the bytes
    /// themselves; with framing it is done for each frame. Begun anew, it counts from now.
    /// </summary>
    protected void BeginMessage() => Connection.Reading.Begin();

    /// <summary>The message that <see cref="BeginMessage"/> began is complete.</summary>
    protected void EndMessage() => Connection.Reading.End();

    /// <summary>Ends the connection at once with a reset; unsent bytes are lost and counted.</summary>
    protected void Abort() => _link.Abort(new CloseReason(CloseKind.Aborted));
}
