using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace AkkaSockets.Tests.Telemetry;

/// <summary>Listens to the meter and notes what is measured for one server, as <c>instrument value tag=value …</c>.</summary>
internal sealed class MeterRecorder : IDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly MeterListener _listener = new();
    private readonly int _port;

    public MeterRecorder(SocketEndpoint server)
    {
        _port = server.Port;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == SocketsTelemetry.MeterName)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>What was measured, without the tags that all have.</summary>
    public string[] Lines => [.. _lines];

    public string[] Observe()
    {
        _lines.Clear();
        _listener.RecordObservableInstruments();
        return Lines;
    }

    public void Dispose() => _listener.Dispose();

    private void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var all = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
        if (!all.TryGetValue("server.port", out var port) || !_port.Equals(port))
            return;
        string[] common = ["akka_sockets.role", "server.address", "server.port", "network.transport", "network.type"];
        all.Keys.Should().Contain(common);
        var rest = all.Where(tag => !common.Contains(tag.Key)).Select(tag => $" {tag.Key}={tag.Value}");
        _lines.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{instrument.Name} {value}{instrument.Unit}{string.Concat(rest)}"));
    }
}
