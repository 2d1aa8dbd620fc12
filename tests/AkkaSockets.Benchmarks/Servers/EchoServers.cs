using System.Net;
using Akka.Actor;

namespace AkkaSockets.Benchmarks.Servers;

/// <summary>Echo servers on 127.0.0.1 for a load generator that isn't part of this program.</summary>
internal static class EchoServers
{
    // Logging a connection costs as much as serving it.
    private const string Quiet = "akka { loglevel = ERROR, stdout-loglevel = ERROR, log-dead-letters = off }";

    /// <summary>Serves until the process is ended.</summary>
    /// <param name="kind"><c>plain</c>: Akka.IO and nothing else; <c>framework</c>: AkkaSockets without limits of who may come; <c>limited</c>: with the default ones.</param>
    /// <param name="port">The port.</param>
    public static async Task Run(string kind, int port)
    {
        var props = kind switch
        {
            "plain" => PlainEchoServer.Props(new IPEndPoint(IPAddress.Loopback, port)),
            "framework" => FrameworkEcho.Props(SocketEndpoint.Tcp(IPAddress.Loopback, port), limited: false),
            "limited" => FrameworkEcho.Props(SocketEndpoint.Tcp(IPAddress.Loopback, port), limited: true),
            _ => throw new ArgumentException($"'{kind}' is no server: plain, framework or limited", nameof(kind)),
        };
        using var system = ActorSystem.Create("load", Quiet);
        system.ActorOf(props, kind);
        await system.WhenTerminated;
    }
}
