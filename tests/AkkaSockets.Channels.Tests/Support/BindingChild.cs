using System.Net;
using System.Net.Sockets;

namespace AkkaSockets.Channels.Tests.Support;

/// <summary>
/// Run as a child process with few descriptors: binds until it can't, says why, gives one back for each line it reads, and binds again.
/// </summary>
internal static class BindingChild
{
    public const string Argument = "datagrams";

    public static void Run()
    {
        Console.WriteLine("started");
        var channels = new Stack<DatagramChannel>();
        while (true)
        {
            Console.WriteLine(BindUntilRefused(channels));
            if (Console.ReadLine() is null)
                return;
            channels.Pop().Dispose();
            Console.WriteLine(Echoes(channels.Peek()) ? "alive" : "dead");
        }
    }

    private static SocketError BindUntilRefused(Stack<DatagramChannel> channels)
    {
        while (true)
        {
            try
            {
                var socket = DatagramSocket.Open(new IPEndPoint(IPAddress.Loopback, 0));
                channels.Push(new DatagramChannel(socket, new RecordingDatagramSink()));
                channels.Peek().TryReceive(out _);
            }
            catch (SocketException e)
            {
                return e.SocketErrorCode;
            }
        }
    }

    private static bool Echoes(DatagramChannel channel)
    {
        channel.Send("to myself"u8.ToArray(), channel.LocalEndPoint);
        return SpinWait.SpinUntil(() => channel.TryReceive(out var datagram) && datagram.Bytes.SequenceEqual("to myself"u8), 10_000);
    }
}
