using System.Net;
using System.Net.Sockets;

namespace Akka.Tests.IO.Support;

/// <summary>A listening socket that answers no more connects, because its backlog is full and nobody accepts.</summary>
public sealed class FullBacklog : IDisposable
{
    private readonly List<Socket> _sockets = [];

    public FullBacklog()
    {
        var listener = Peer.Listen(backlog: 0);
        _sockets.Add(listener);
        EndPoint = listener.LocalEndPoint!;
        Socket last;
        do
        {
            last = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            _sockets.Add(last);
            try
            {
                last.Connect(EndPoint);
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
            {
                // Under way, as it is for every non-blocking connect.
            }
        }
        while (last.Poll(TimeSpan.FromMilliseconds(200), SelectMode.SelectWrite));
    }

    public EndPoint EndPoint { get; }

    public void Dispose() => _sockets.ForEach(it => it.Dispose());
}
