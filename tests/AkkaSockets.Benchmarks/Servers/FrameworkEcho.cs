using System.Buffers;
using Akka.Actor;

namespace AkkaSockets.Benchmarks.Servers;

/// <summary>The same server written with AkkaSockets.</summary>
internal sealed class FrameworkEcho(ConnectionContext connection) : ConnectionActor(connection)
{
    private const int Backlog = 4096;

    /// <param name="endpoint">Where to listen.</param>
    /// <param name="limited">Whether the limits are the default ones; otherwise any number may come, from anywhere and at once.</param>
    public static Props Props(SocketEndpoint endpoint, bool limited)
    {
        var settings = ListenerSettings.Default with { Endpoint = endpoint, Backlog = Backlog };

        // A load generator comes from few addresses, and with all it has at once.
        if (!limited)
            settings = settings with { MaxConnections = Off.Count, MaxConnectionsPerAddress = Off.Count, AcceptRate = Off.Count };
        return ListenerActor.Props(settings, connection => Akka.Actor.Props.Create(() => new FrameworkEcho(connection)));
    }

    protected override void OnReceived(ReadOnlySequence<byte> data) => Write(data);
}
