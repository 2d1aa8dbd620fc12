using System.Buffers;
using System.Text;
using Akka.Actor;

namespace AkkaSockets;

/// <summary>
/// One connection, on a server or a client: override <see cref="OnReceived"/>, or with framing <see cref="OnFrame"/>, and
/// what else is of interest, and call
/// <see cref="Write(ReadOnlySpan{byte})"/>, <see cref="Close"/>, <see cref="CloseWrite"/> or <see cref="Abort"/>.
/// It is a <see cref="ReceiveActor"/>: add handlers for your own messages, timers and <c>Become</c> as usual; the
/// connection's own events reach the overrides in every behaviour.
/// </summary>
/// <remarks>
/// <para>Reads are pulled: the next bytes are asked for when <see cref="OnReceived"/> has returned and not too much is
/// unsent, so a slow handler slows its peer instead of filling memory.</para>
/// <para>When the actor restarts, the connection stays open: unsent bytes stay queued, the decoder goes on where it was, and
/// the new instance is given what the old one threw at, once more; what that attempt wrote is taken back, so that nothing
/// is answered twice. State that must survive belongs into
/// <see cref="ConnectionContext.State"/>.</para>
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

    /// <summary>
    /// Bytes arrived, on a connection without framing. Their boundaries mean nothing: TCP may split and join what the peer
    /// wrote.
    /// </summary>
    /// <param name="data">The bytes, valid during the callback only; copy what is needed later.</param>
    protected virtual void OnReceived(ReadOnlySequence<byte> data) => throw new NotSupportedException(
        $"{GetType().Name} doesn't override OnReceived, which a connection without framing needs; set a framing for OnFrame to be called.");

    /// <summary>A frame arrived, on a connection with framing.</summary>
    /// <param name="frame">
    /// The frame without what surrounds it on the wire, valid during the callback only. If the callback throws and the
    /// actor restarts, the new instance gets the same frame once more; <see cref="HandlerFailureSettings.FrameAttempts"/>
    /// says how often before it is set aside.
    /// </param>
    protected virtual void OnFrame(ReadOnlySequence<byte> frame) => throw new NotSupportedException(
        $"{GetType().Name} doesn't override OnFrame, which a connection with framing ({Connection.Framing}) needs.");

    /// <summary>
    /// The peer sent what the framing doesn't allow. Nothing more is read; the connection is closed after this callback,
    /// which may write a farewell. The default writes nothing.
    /// </summary>
    /// <param name="violation">What was wrong.</param>
    protected virtual void OnProtocolViolation(ProtocolViolationException violation)
    {
    }

    /// <summary>
    /// Unsent bytes went over <see cref="ConnectionSettings.HighWaterMark"/> and have come down to the low one: the place to
    /// go on with what was held back while <see cref="ConnectionContext.IsOutputHigh"/>.
    /// </summary>
    protected virtual void OnWritable()
    {
    }

    /// <summary>
    /// A limit of time has run out, and the connection is about to be ended as <see cref="ConnectionSettings.OnTimeout"/>
    /// says. What is written here is sent only if that isn't a reset. The default does nothing.
    /// </summary>
    /// <param name="reason">Which limit.</param>
    protected virtual void OnTimedOut(CloseReason reason)
    {
    }

    /// <summary>
    /// A frame (without framing: what one callback was given) made as many instances throw as it may, and is skipped. The
    /// default does nothing; subscribers of the listener or client are told too.
    /// </summary>
    /// <param name="frame">The frame, and what was thrown.</param>
    protected virtual void OnFrameSetAside(FrameSetAside frame)
    {
    }

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

    /// <summary>Queues bytes to be sent, in order, and has their fate reported.</summary>
    /// <param name="data">The bytes, which are copied.</param>
    /// <param name="notify">Who gets the <see cref="WriteResult"/>, exactly once; <c>Self</c> for this actor.</param>
    /// <param name="tag">What the result carries, to recognise it.</param>
    /// <returns>As of <see cref="Write(ReadOnlySpan{byte})"/>; the result comes in either case.</returns>
    protected bool Write(ReadOnlySpan<byte> data, IActorRef notify, object? tag = null)
    {
        ArgumentNullException.ThrowIfNull(notify);
        var taken = _link.Write(data);
        if (taken)
            _link.ReportWrite(notify, tag, data.Length);
        else
            notify.Tell(new WriteResult(tag, data.Length, _link.WhyNotTaken()), Self);
        return taken;
    }

    /// <summary>Queues a frame to be sent, in order, with what its framing puts around it.</summary>
    /// <param name="payload">The frame, which is copied.</param>
    /// <returns>As of <see cref="Write(ReadOnlySpan{byte})"/>.</returns>
    /// <exception cref="ArgumentException">The framing can't represent it, or it is too long; nothing was written.</exception>
    /// <exception cref="InvalidOperationException">The connection has no framing.</exception>
    protected bool WriteFrame(ReadOnlySpan<byte> payload) => _link.WriteFrame(
        Connection.Framing ?? throw new InvalidOperationException("The connection has no framing; set one, or use Write."),
        payload);

    /// <summary>Queues a frame to be sent, in order, with what its framing puts around it.</summary>
    /// <param name="payload">The frame, which is copied; once more than others if it has several segments.</param>
    /// <returns>As of <see cref="WriteFrame(ReadOnlySpan{byte})"/>, with the same exceptions.</returns>
    protected bool WriteFrame(in ReadOnlySequence<byte> payload) =>
        payload.IsSingleSegment ? WriteFrame(payload.FirstSpan) : WriteFrame(payload.ToArray());

    /// <summary>Queues a frame of text to be sent, in order, with what its framing puts around it.</summary>
    /// <param name="text">The text, sent as UTF-8.</param>
    /// <returns>As of <see cref="WriteFrame(ReadOnlySpan{byte})"/>, with the same exceptions.</returns>
    protected bool WriteFrame(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rented = ArrayPool<byte>.Shared.Rent(Math.Max(1, Encoding.UTF8.GetByteCount(text)));
        try
        {
            return WriteFrame(rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>
    /// Divides the input in another way from now on: what has arrived and not been handed over yet as well as what follows.
    /// The framing that is already there stays as it is, so that an instance that takes over doesn't disturb it.
    /// </summary>
    /// <param name="framing">How; null for bytes as they come.</param>
    protected void UseFraming(FrameCodec? framing) => Connection.Input.Use(framing);

    /// <summary>Reads nothing more until <see cref="ResumeReading"/>, so that the peer has to wait. It survives a restart.</summary>
    protected void SuspendReading() => _link.IsSuspended = true;

    /// <summary>Reads on.</summary>
    protected void ResumeReading()
    {
        if (!_link.IsSuspended)
            return;
        _link.IsSuspended = false;
        Self.Tell(ContinueInput.Instance);
    }

    /// <summary>
    /// Closes the connection once everything written has been handed to the operating system. What still arrives is thrown
    /// away. Without any progress for <see cref="ConnectionSettings.CloseTimeout"/> the connection is aborted, and
    /// <see cref="ConnectionClosed.BytesUnsent"/> tells what was lost.
    /// </summary>
    protected void Close()
    {
        _link.Close();
        RearmLimits();
    }

    /// <summary>
    /// Half-close: tells the peer that nothing more comes, once everything written has been sent, and goes on reading. The
    /// connection ends when the peer finishes too.
    /// </summary>
    protected void CloseWrite()
    {
        _link.CloseWrite();
        RearmLimits();
    }

    /// <summary>
    /// A message has begun to arrive: until <see cref="EndMessage"/>, <see cref="ConnectionSettings.ReadTimeout"/> and
    /// <see cref="ConnectionSettings.MinReceiveRate"/> count. For handlers that find the messages in the bytes
    /// themselves; with framing it is done for each frame. Begun anew, it counts from now.
    /// </summary>
    protected void BeginMessage()
    {
        Connection.Reading.Begin();
        RearmLimits();
    }

    /// <summary>The message that <see cref="BeginMessage"/> began is complete.</summary>
    protected void EndMessage() => Connection.Reading.End();

    /// <summary>Ends the connection at once with a reset; unsent bytes are lost and counted.</summary>
    protected void Abort() => _link.Abort(new CloseReason(CloseKind.Aborted));
}
