using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace AkkaSockets.Telemetry;

/// <summary>The instruments that all servers and clients of the process share, each made once.</summary>
internal static class Instruments
{
    private const string Connection = "{connection}";
    private const string Frame = "{frame}";

    // From a moment to hours: the boundaries that OpenTelemetry advises for connections.
    private static readonly InstrumentAdvice<double> Durations = new()
    {
        HistogramBucketBoundaries = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 120, 300],
    };

    private static readonly ConcurrentDictionary<ServerMetrics, bool> Observed = [];
    private static readonly Meter Meter = new(SocketsTelemetry.MeterName, SocketsTelemetry.Version);

    static Instruments()
    {
        Meter.CreateObservableUpDownCounter("akka_sockets.connection.active", ActiveNow, Connection, "Connections that are open or waiting.");
        Meter.CreateObservableUpDownCounter("akka_sockets.connection.unsent", UnsentNow, "By", "Bytes written and not handed to the operating system yet.");
    }

    public static Histogram<double> Duration { get; } =
        Meter.CreateHistogram("akka_sockets.connection.duration", "s", "How long connections were open.", tags: null, Durations);

    public static Counter<long> Accepted { get; } =
        Meter.CreateCounter<long>("akka_sockets.connection.accepted", Connection, "Connections that were accepted and are served.");

    public static Counter<long> Refused { get; } =
        Meter.CreateCounter<long>("akka_sockets.connection.refused", Connection, "Connections that were not served.");

    public static Counter<long> Io { get; } =
        Meter.CreateCounter<long>("akka_sockets.connection.io", "By", "Bytes received from peers and handed to the operating system.");

    public static Counter<long> Frames { get; } =
        Meter.CreateCounter<long>("akka_sockets.frame.received", Frame, "Frames handed to handlers.");

    public static Counter<long> FramesSetAside { get; } =
        Meter.CreateCounter<long>("akka_sockets.frame.set_aside", Frame, "Frames that made their handler throw too often.");

    public static Counter<long> HandlerFailures { get; } =
        Meter.CreateCounter<long>("akka_sockets.handler.failures", "{failure}", "Exceptions of connections' handlers.");

    public static Counter<long> Drains { get; } =
        Meter.CreateCounter<long>("akka_sockets.drain.started", "{drain}", "Drains begun.");

    public static Histogram<double> DrainDuration { get; } =
        Meter.CreateHistogram("akka_sockets.drain.duration", "s", "How long drains took.", tags: null, Durations);

    public static Counter<long> DrainedConnections { get; } =
        Meter.CreateCounter<long>("akka_sockets.drain.connections", Connection, "Connections that ended in drains.");

    public static void Observe(ServerMetrics metrics) => Observed.TryAdd(metrics, true);

    public static void Forget(ServerMetrics metrics) => Observed.TryRemove(metrics, out _);

    private static IEnumerable<Measurement<long>> ActiveNow() =>
        from state in Enum.GetValues<ConnectionState>()
        from measurement in SumUp(metrics => metrics.Active(state), [KeyValuePair.Create<string, object?>(Tags.State, Tags.Of(state))])
        select measurement;

    private static IEnumerable<Measurement<long>> UnsentNow() => SumUp(metrics => metrics.Unsent, []);

    // One measurement a set of tags: of two in one collection, readers keep the last.
    private static IEnumerable<Measurement<long>> SumUp(Func<ServerMetrics, long> value, KeyValuePair<string, object?>[] more) =>
        from observed in Observed.Keys
        group observed by observed.Identity into same
        select new Measurement<long>(same.Sum(value), [.. same.First().CommonTags, .. more]);
}
