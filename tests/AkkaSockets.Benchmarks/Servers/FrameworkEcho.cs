using System.Buffers;
using Akka.Actor;

namespace AkkaSockets.Benchmarks.Servers;

/// <summary>The same server written with AkkaSockets.</summary>
internal sealed class FrameworkEcho(ConnectionContext connection) : ConnectionActor(connection)
{
    private const int Backlog = 4096;

    public static Props Props(SocketEndpoint endpoint)
    {
        var settings = ListenerSettings.Default with
        {
            Endpoint = endpoint,
            Backlog = Backlog,

            // A load generator comes from few addresses, and with all it has at once.
            MaxConnections = Off.Count,
            MaxConnectionsPerAddress = Off.Count,
            AcceptRate = Off.Count,
        };
        return ListenerActor.Props(settings, connection => Akka.Actor.Props.Create(() => new FrameworkEcho(connection)));
    }

    protected override void OnReceived(ReadOnlySequence<byte> data) => Write(data);
}
