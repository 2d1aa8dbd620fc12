using System.Diagnostics;

namespace AkkaSockets.Telemetry;

/// <summary>
/// What one listener or client measures, with its tags made once. Members may be called from any thread, and allocate
/// nothing while nobody listens. Two alike in the same process are counted together.
/// </summary>
internal sealed class ServerMetrics : IDisposable
{
    private readonly TagList _common;
    private readonly TagList _receive;
    private readonly TagList _transmit;
    private readonly long[] _active = new long[Enum.GetValues<ConnectionState>().Length];
    private long _unsent;

    private ServerMetrics(string role, SocketEndpoint server)
    {
        Identity = (role, server);
        _common = new TagList
        {
            { Tags.Role, role },
            { Tags.ServerAddress, server.Host },
            { Tags.ServerPort, server.Port },
            { Tags.Transport, server.Scheme },
        };
        if (Tags.NetworkTypeOf(server.Address) is { } type)
            _common.Add(Tags.NetworkType, type);
        _receive = With(Tags.Direction, "receive");
        _transmit = With(Tags.Direction, "transmit");
        CommonTags = [.. _common];
        Instruments.Observe(this);
    }

    /// <summary>What makes the tags different from others'.</summary>
    public (string Role, SocketEndpoint Server) Identity { get; }

    public KeyValuePair<string, object?>[] CommonTags { get; }

    public long Unsent => Volatile.Read(ref _unsent);

    /// <param name="bound">Where it listens, with the actual port.</param>
    public static ServerMetrics OfListener(SocketEndpoint bound) => new("server", bound);

    /// <param name="server">Where it connects to, as it is configured.</param>
    public static ServerMetrics OfClient(SocketEndpoint server) => new("client", server);

    public long Active(ConnectionState state) => Volatile.Read(ref _active[(int)state]);

    public void Accepted()
    {
        if (Instruments.Accepted.Enabled)
            Instruments.Accepted.Add(1, _common);
    }

    public void Refused(RefusalReason reason)
    {
        if (Instruments.Refused.Enabled)
            Instruments.Refused.Add(1, With(Tags.RefusalReason, Tags.Of(reason)));
    }

    /// <summary>A connection is there; <see cref="Closed"/> must follow.</summary>
    public void Opened(ConnectionState state = ConnectionState.Open) => Interlocked.Increment(ref _active[(int)state]);

    public void Moved(ConnectionState from, ConnectionState to)
    {
        Interlocked.Decrement(ref _active[(int)from]);
        Interlocked.Increment(ref _active[(int)to]);
    }

    /// <param name="reason">Why it ended.</param>
    /// <param name="duration">From the accept or connect to the end.</param>
    /// <param name="state">The state it was last in.</param>
    public void Closed(CloseReason reason, TimeSpan duration, ConnectionState state = ConnectionState.Open)
    {
        Interlocked.Decrement(ref _active[(int)state]);
        if (!Instruments.Duration.Enabled)
            return;
        var name = Tags.Of(reason.Kind);
        var tags = With(Tags.EndReason, name);
        if (!reason.IsClean)
            tags.Add(Tags.ErrorType, name);
        Instruments.Duration.Record(duration.TotalSeconds, tags);
    }

    public void BytesReceived(long count)
    {
        if (Instruments.Io.Enabled)
            Instruments.Io.Add(count, _receive);
    }

    public void BytesSent(long count)
    {
        if (Instruments.Io.Enabled)
            Instruments.Io.Add(count, _transmit);
    }

    /// <summary>
    /// Unsent bytes have become more or fewer. Counted whether anybody listens or not, so that who listens later sees all;
    /// for changes worth an atomic addition.
    /// </summary>
    public void UnsentChanged(long change) => Interlocked.Add(ref _unsent, change);

    public void FrameReceived(int count = 1)
    {
        if (Instruments.Frames.Enabled)
            Instruments.Frames.Add(count, _common);
    }

    public void FrameSetAside()
    {
        if (Instruments.FramesSetAside.Enabled)
            Instruments.FramesSetAside.Add(1, _common);
    }

    public void HandlerFailed(Exception cause)
    {
        if (Instruments.HandlerFailures.Enabled)
            Instruments.HandlerFailures.Add(1, With(Tags.ErrorType, cause.GetType().FullName));
    }

    public void DrainStarted()
    {
        if (Instruments.Drains.Enabled)
            Instruments.Drains.Add(1, _common);
    }

    /// <param name="finished">Connections that ended by themselves.</param>
    /// <param name="aborted">Connections that were cut off.</param>
    /// <param name="duration">From the beginning to the end.</param>
    public void DrainFinished(int finished, int aborted, TimeSpan duration)
    {
        if (Instruments.DrainDuration.Enabled)
            Instruments.DrainDuration.Record(duration.TotalSeconds, _common);
        if (!Instruments.DrainedConnections.Enabled)
            return;
        Instruments.DrainedConnections.Add(finished, With(Tags.DrainOutcome, "finished"));
        Instruments.DrainedConnections.Add(aborted, With(Tags.DrainOutcome, "aborted"));
    }

    /// <summary>The listener or client is gone, and so is what it had open.</summary>
    public void Dispose() => Instruments.Forget(this);

    private TagList With(string name, string? value)
    {
        var tags = _common;
        tags.Add(name, value);
        return tags;
    }
}
