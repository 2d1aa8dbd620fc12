using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.Event;
using AkkaSockets.Channels;

namespace Akka.IO;

/// <summary>
/// Connects in the background, trying each address, and again when refused. The connected socket waits here to be taken, so that it is
/// closed if the actor stops meanwhile.
/// </summary>
internal sealed class TcpConnectAttempt(IActorRef connection, TcpExt tcp, Tcp.Connect connect)
{
    // A server that restarts is refused for a moment only.
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource _cancellation = new();
    private readonly Lock _gate = new();
    private Socket? _socket;
    private bool _givenUp;

    /// <summary>Why no address could be connected to; null when one could.</summary>
    public Exception? Error { get; private set; }

    public void Start(IReadOnlyList<IPEndPoint> endPoints) => _ = RunAsync(endPoints);

    /// <summary>Takes the connected socket, once <see cref="Finished"/> has arrived without an error.</summary>
    public Socket TakeSocket()
    {
        lock (_gate)
        {
            var socket = _socket!;
            _socket = null;
            return socket;
        }
    }

    /// <summary>Ends the attempt; what is connected and not taken yet is closed.</summary>
    public void GiveUp()
    {
        lock (_gate)
        {
            _givenUp = true;
            _socket?.Dispose();
            _socket = null;
        }

        _cancellation.Cancel();
    }

    private async Task RunAsync(IReadOnlyList<IPEndPoint> endPoints)
    {
        try
        {
            Keep(await ConnectAsync(endPoints).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            return; // given up
        }
        catch (SocketException e)
        {
            Error = new ConnectException($"Cannot connect to {connect.RemoteAddress}: {e.Message}", e);
        }
        catch (Exception e)
        {
            // Whatever else went wrong, an option set by the user for example, is the answer to the command.
            Error = e;
        }

        connection.Tell(Finished.Instance, ActorRefs.NoSender);
    }

    private void Keep(Socket socket)
    {
        lock (_gate)
        {
            if (_givenUp)
                socket.Dispose();
            else
                _socket = socket;
        }
    }

    private async Task<Socket> ConnectAsync(IReadOnlyList<IPEndPoint> endPoints)
    {
        for (var attempt = 0; ; attempt++)
        {
            for (var i = 0; ; i++)
            {
                try
                {
                    return await SocketConnector.ConnectAsync(
                        () => CreateSocket(endPoints[i]),
                        endPoints[i],
                        Timeout.InfiniteTimeSpan,
                        _cancellation.Token).ConfigureAwait(false);
                }
                catch (SocketException) when (i + 1 < endPoints.Count)
                {
                    // The next address may do.
                }
                catch (SocketException e)
                    when (e.SocketErrorCode == SocketError.ConnectionRefused && attempt < tcp.Settings.FinishConnectRetries)
                {
                    break;
                }
            }

            await Task.Delay(RetryDelay, _cancellation.Token).ConfigureAwait(false);
        }
    }

    private Socket CreateSocket(IPEndPoint endPoint)
    {
        var both = Socket.OSSupportsIPv6 && !tcp.Settings.OutgoingSocketForceIpv4;
        var family = both ? AddressFamily.InterNetworkV6 : endPoint.AddressFamily;
        var socket = new Socket(family, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (both)
                socket.DualMode = true;
            tcp.Sockets.Apply(socket);
            foreach (var option in connect.Options)
                option.BeforeConnect(socket);
            if (connect.LocalAddress is { } local)
                socket.Bind(local);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Tells the connection that the attempt has an outcome.</summary>
    internal sealed class Finished : INoSerializationVerificationNeeded, IDeadLetterSuppression
    {
        public static readonly Finished Instance = new();
    }
}
