using System.Net;
using System.Net.Sockets;
using AkkaSockets.Channels.Tests.Support;

namespace AkkaSockets.Channels.Tests;

/// <summary>
/// Run as a child process by <see cref="ExhaustionSpec"/>: greets every client with one byte and keeps the connection. Or, by
/// <see cref="DatagramExhaustionSpec"/>, what the argument says.
/// </summary>
internal static class Program
{
    private static void Main(string[] args)
    {
        if (args is [BindingChild.Argument])
        {
            BindingChild.Run();
            return;
        }

        var server = new GreetingServer();
        using var listener = ListenerSocket.Bind(new IPEndPoint(IPAddress.Loopback, 0), 512, server);
        Console.WriteLine(((IPEndPoint)listener.LocalEndPoint).Port);
        listener.Accept(ListenerSocket.Unlimited);
        Console.In.ReadToEnd();
    }

    private sealed class GreetingServer : IAcceptSink
    {
        public void OnAccepted(Socket socket)
        {
            var channel = new SocketChannel(socket);
            channel.Attach(new Connection(channel));
            channel.Send("!"u8.ToArray());
            channel.Receive();
        }

        public void OnPaused(SocketError error) => Console.WriteLine($"paused {error}");

        public void OnFailed(SocketError error) => Console.WriteLine($"failed {error}");
    }

    private sealed class Connection(SocketChannel channel) : IByteChannelSink
    {
        public void OnReceived(ref ReceivedBytes bytes)
        {
            channel.Send(bytes.Take());
            channel.Receive();
        }

        public void OnEndOfStream() => channel.Dispose();

        public void OnSent()
        {
        }

        public void OnFailed(SocketError error) => channel.Dispose();
    }
}
