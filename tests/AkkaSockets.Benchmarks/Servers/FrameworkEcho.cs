using System.Buffers;
using Akka.Actor;

namespace AkkaSockets.Benchmarks.Servers;

/// <summary>The same server written with AkkaSockets.</summary>
internal sealed class FrameworkEcho(ConnectionContext connection) : ConnectionActor(connection)
{
    private const int MaxConnections = 20_000;

    public static Props Props(SocketEndpoint endpoint)
    {
        var settings = ListenerSettings.Default with 
        {
            Endpoint = endpoint,
            MaxConnections = MaxConnections,

            // The load comes from one address, as fast as it can.
            MaxConnectionsPerAddress = Off.Count,
            AcceptRate = Off.Count,
            Backlog = 4096,
        };
        return ListenerActor.Props(settings, connection => Akka.Actor.Props.Create(() => new FrameworkEcho(connection)));
    }

    protected override void OnReceived(ReadOnlySequence<byte> data) => Write(data);
}
