using System.Net;
using System.Net.Sockets;
using Akka.Actor;

namespace AkkaSockets.Benchmarks.Datagrams;

/// <summary>UDP echo servers on 127.0.0.1. They print their port and serve until they are ended.</summary>
internal static class UdpEchoServers
{
    /// <summary>The floor: an asynchronous loop over one socket.</summary>
    public const string DotNet = "udp-dotnet";

    /// <summary>Akka.IO.</summary>
    public const string Akka = "udp-akka";

    private const string Quiet = "akka { loglevel = ERROR, stdout-loglevel = ERROR, log-dead-letters = off }";

    public static async Task Run(string kind)
    {
        if (kind == DotNet)
        {
            await RunLoop();
            return;
        }

        using var system = ActorSystem.Create("udp", Quiet);
        system.ActorOf(Props.Create(() => new UdpEchoActor()));
        await system.WhenTerminated;
    }

    private static async Task RunLoop()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Console.WriteLine(((IPEndPoint)socket.LocalEndPoint!).Port);
        var buffer = new byte[64 * 1024];
        var sender = new SocketAddress(AddressFamily.InterNetwork);
        while (true)
        {
            var count = await socket.ReceiveFromAsync(buffer.AsMemory(), SocketFlags.None, sender);
            await socket.SendToAsync(buffer.AsMemory(0, count), SocketFlags.None, sender);
        }
    }
}
