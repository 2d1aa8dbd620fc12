using System.Diagnostics;
using Akka.Actor;
using AkkaSockets.Telemetry;

namespace AkkaSockets;

/// <summary>
/// What a connection is, apart from the actor that handles it: it outlives the actor instance, so that a handler can crash
/// and restart while the socket, the unsent bytes and the counters stay. Made by a listener or client and passed to the
/// constructor of a <see cref="ConnectionActor"/>.
/// </summary>
/// <remarks>Members are for use inside the connection's actor only.</remarks>
public sealed class ConnectionContext
{
    private const long UnsentStep = 4096;

    private readonly long _openedAt = Stopwatch.GetTimestamp();
    private long _measuredUnsent;

    internal ConnectionContext(
        long id,
        SocketEndpoint localEndpoint,
        SocketEndpoint remoteEndpoint,
        ConnectionSettings settings,
        IActorRef transport,
        ConnectionEnvironment? environment = null)
    {
        Environment = environment ?? new ConnectionEnvironment(SocketClock.Real, null, HandlerFailureSettings.Default.FrameAttempts);
        BeganAt = Environment.Clock.Now;
        Id = id;
        LocalEndpoint = localEndpoint;
        RemoteEndpoint = remoteEndpoint;
        Settings = settings;
        Link = new ConnectionLink(transport, settings, Environment.Clock);
        Input = new ConnectionInput(Environment.FrameAttempts);
        Input.Use(Environment.Framing);
        Limits = new ConnectionLimits(this);
        Opening = Environment.ExpectsProxyHeader ? ConnectionOpening.AwaitsHeader : ConnectionOpening.Open;
    }

    /// <summary>The connection's number, unique within its listener or client; the actor is named <c>connection-&lt;id&gt;</c>.</summary>
    public long Id { get; }

    /// <summary>This side's endpoint; behind a proxy that says so, the one that the client connected to.</summary>
    public SocketEndpoint LocalEndpoint { get; private set; }

    /// <summary>The peer's endpoint; behind a proxy that says so, the client's.</summary>
    public SocketEndpoint RemoteEndpoint { get; private set; }

    /// <summary>What a proxy in front said of the connection; null without one.</summary>
    public ProxyHeader? ProxyHeader { get; private set; }

    /// <summary>The endpoint at the other end of the socket if that is a proxy's; null without one.</summary>
    public SocketEndpoint? ProxyEndpoint { get; private set; }

    /// <summary>The limits the connection runs under.</summary>
    public ConnectionSettings Settings { get; private set; }

    /// <summary>Anything the handler wants to find again after a restart; null at first.</summary>
    public object? State { get; set; }

    /// <summary>How the input is divided into frames; null if it is handed over as it comes.</summary>
    public FrameCodec? Framing => Input.Codec;

    /// <summary>
    /// Whether more than <see cref="ConnectionSettings.HighWaterMark"/> is unsent, or was and hasn't come down to the low
    /// one. The connection reads nothing meanwhile.
    /// </summary>
    public bool IsOutputHigh => Link.IsOutputHigh;

    /// <summary>Bytes read from the peer so far.</summary>
    public long BytesReceived => Link.BytesReceived;

    /// <summary>Bytes handed to the operating system so far.</summary>
    public long BytesSent => Link.BytesSent;

    /// <summary>Bytes written by the actor and not handed to the operating system yet.</summary>
    public long BytesUnsent => Link.BytesUnsent;

    internal ConnectionLink Link { get; }

    internal ConnectionEnvironment Environment { get; }

    internal ConnectionInput Input { get; }

    /// <summary>The connection's span, begun and ended by its owner; null if nobody listens.</summary>
    internal Activity? Span { get; set; }

    /// <summary>How far the connection is from being the handler's.</summary>
    internal ConnectionOpening Opening { get; set; }

    /// <summary>When it was accepted or connected, in the time of the owner's clock.</summary>
    internal TimeSpan BeganAt { get; }

    internal ConnectionLimits Limits { get; }

    internal MessageProgress Reading => Link.Message;

    /// <summary>OnPeerFinished has been called in the instance that lives.</summary>
    internal bool FinishReported { get; set; }

    /// <summary>The drain that the owner is in; null if it isn't.</summary>
    internal ConnectionDrain? Drain { get; set; }

    /// <summary>When <see cref="LimitTimer"/> will ring.</summary>
    internal TimeSpan LimitCheckAt { get; set; }

    /// <summary>Why the handler is being stopped or restarted; set by its supervisor, taken back by the restart.</summary>
    internal Exception? HandlerFailure { get; set; }

    /// <summary>OnClosed has been called, by whichever instance.</summary>
    internal bool ClosedReported { get; set; }

    /// <summary>Rings when a limit of time may have run out; here, because it goes on over a restart.</summary>
    internal ICancelable? LimitTimer { get; set; }

    /// <summary>Takes over what a proxy says of its client; what it doesn't say stays as the socket has it.</summary>
    internal void Name(ProxyHeader header)
    {
        ProxyHeader = header;
        ProxyEndpoint = RemoteEndpoint;
        RemoteEndpoint = header.Source ?? RemoteEndpoint;
        ConnectionTrace.SetClient(Span, RemoteEndpoint);
        LocalEndpoint = header.Destination ?? LocalEndpoint;
    }

    /// <summary>Changes smaller than this are left until they have added up: each touches what all connections share.</summary>
    internal void MeasureUnsent(long atLeast = UnsentStep)
    {
        var change = Link.Unsent - _measuredUnsent;
        if (Environment.Metrics is null || Math.Abs(change) < atLeast)
            return;
        _measuredUnsent += change;
        Environment.Metrics.UnsentChanged(change);
    }

    internal void Apply(ConnectionSettings settings)
    {
        Settings = settings;
        Link.Apply(settings);
    }

    internal ConnectionOpened Opened => new(Id, LocalEndpoint, RemoteEndpoint);

    /// <summary>The terminal event. A connection that has not ended yet is reset, with the handler's failure or end as the reason.</summary>
    internal ConnectionClosed Conclude()
    {
        Link.Abandon(HandlerFailure is null ? new CloseReason(CloseKind.ActorStopped) : FailedBy(HandlerFailure));
        MeasureUnsent(atLeast: 1);
        return ClosedBy(Link.Ended!);
    }

    /// <summary>The terminal event with a reason from outside, for an owner that can't wait for the handler's end; changes nothing.</summary>
    internal ConnectionClosed ClosedBy(CloseReason reason) => new(
        Id,
        LocalEndpoint,
        RemoteEndpoint,
        reason,
        Link.BytesReceived,
        Link.BytesSent,
        Link.BytesUnsent,
        Stopwatch.GetElapsedTime(_openedAt, Link.EndedAt ?? Stopwatch.GetTimestamp()));

    private static CloseReason FailedBy(Exception failure)
    {
        // Wrapped once or twice, depending on what failed to start; the user threw what is inside.
        var cause = failure is ActorInitializationException ? failure.GetBaseException() : failure;
        return new CloseReason(CloseKind.HandlerFailed, $"{cause.GetType().Name}: {cause.Message}");
    }
}
