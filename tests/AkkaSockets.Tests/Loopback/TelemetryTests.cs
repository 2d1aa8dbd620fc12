using System.Diagnostics;
using AkkaSockets.Tests.Telemetry;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Loopback;

[Collection(TelemetryCollection.Name)]
public sealed class TelemetryTests(ITestOutputHelper output) : ServerTest(output)
{
    [Fact]
    public async Task A_connection_is_counted_from_its_accept_to_its_end()
    {
        var (listener, endpoint) = ListenForEcho(Loopback with { Framing = null });
        using var recorder = new MeterRecorder(endpoint);
        using var observer = new MeterRecorder(endpoint);
        using (var peer = await Peer.ConnectAsync(endpoint))
        {
            (await peer.ReadTextAsync(11)).Should().Be("Hello World");
            await peer.SendAsync("ping");
            await peer.ReadTextAsync(4);
            AwaitAssert(() => observer.Observe().Should().Contain("akka_sockets.connection.active 1{connection} akka_sockets.connection.state=open"));
        }

        ExpectClosed();
        listener.Tell(new Listener.Stop(), TestActor);
        FishForMessage(message => message is Listener.DrainFinished);

        recorder.Lines.Should().Contain("akka_sockets.connection.accepted 1{connection}");
        recorder.Lines.Should().Contain("akka_sockets.connection.io 4By network.io.direction=receive");
        recorder.Lines.Should().Contain("akka_sockets.connection.io 11By network.io.direction=transmit");
        recorder.Lines.Should().ContainSingle(line => line.StartsWith("akka_sockets.connection.duration", StringComparison.Ordinal));
        recorder.Lines.Should().Contain("akka_sockets.drain.started 1{drain}");
    }

    [Fact]
    public async Task A_refusal_is_counted_by_its_reason()
    {
        var (_, endpoint) = ListenForEcho(Loopback with { MaxConnections = 1 });
        using var recorder = new MeterRecorder(endpoint);
        using var served = await Peer.ConnectAsync(endpoint);
        await served.ReadTextAsync(11);
        using var refused = await Peer.ConnectAsync(endpoint);
        ExpectClosed().Reason.Kind.Should().Be(CloseKind.Refused);

        recorder.Lines.Should().Contain("akka_sockets.connection.refused 1{connection} akka_sockets.refusal.reason=max_connections");
    }

    [Fact]
    public async Task A_connection_is_a_span()
    {
        var spans = new List<Activity>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == SocketsTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                lock (spans)
                    spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(activities);
        var (_, endpoint) = ListenForEcho();
        int port;
        using (var peer = await Peer.ConnectAsync(endpoint))
        {
            port = peer.LocalEndpoint.Port;
            await peer.ReadTextAsync(11);
        }

        ExpectClosed();
        lock (spans)
        {
            var span = spans.Single(it => port.Equals(it.GetTagItem("client.port")));
            (span.Kind, span.GetTagItem("server.port")).Should().Be((ActivityKind.Server, endpoint.Port));
        }
    }
}
