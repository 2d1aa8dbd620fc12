using System.Net;
using System.Net.Sockets;

namespace AkkaSockets.Benchmarks.Datagrams;

/// <summary>Clients on threads of their own, each with a socket and a number of datagrams under way.</summary>
internal sealed class UdpClients(IPEndPoint server, int clients, int window, int size)
{
    private long _answers;
    private volatile bool _stopped;

    /// <summary>Runs for a while.</summary>
    /// <returns>How many answers came.</returns>
    public long Run(TimeSpan time)
    {
        var threads = Enumerable.Range(0, clients).Select(_ => new Thread(Exchange)).ToList();
        threads.ForEach(it => it.Start());
        Thread.Sleep(time);
        _stopped = true;
        threads.ForEach(it => it.Join());
        return _answers;
    }

    private void Exchange()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 200 };
        socket.Connect(server);
        var question = new byte[size];
        var answer = new byte[64 * 1024];
        var answers = 0L;
        SendWindow();
        while (!_stopped)
        {
            socket.Receive(answer, SocketFlags.None, out var error);
            if (error == SocketError.Success)
            {
                answers++;
                socket.Send(question);
            }
            else
            {
                SendWindow(); // those under way were lost
            }
        }

        Interlocked.Add(ref _answers, answers);

        void SendWindow()
        {
            for (var i = 0; i < window; i++)
                socket.Send(question);
        }
    }
}
