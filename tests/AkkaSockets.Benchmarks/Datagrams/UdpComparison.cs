using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace AkkaSockets.Benchmarks.Datagrams;

/// <summary>Loads each UDP echo server, in a process of its own, and prints what it does and what that costs.</summary>
internal static class UdpComparison
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    private sealed record Load(string Name, int Clients, int Window, int Size);

    /// <summary>Runs all loads, <paramref name="rounds"/> times, the servers in turn: what disturbs one should disturb the others.</summary>
    public static async Task Run(TimeSpan time, int rounds)
    {
        Load[] loads =
        [
            new("ping-pong, 1 client, 64 B", 1, 1, 64),
            new("ping-pong, 8 clients, 64 B", 8, 1, 64),
            new("window 16, 8 clients, 64 B", 8, 16, 64),
            new("window 4, 4 clients, 8 KiB", 4, 4, 8192),
        ];
        Console.WriteLine($"{"load",-28} {"server",-11} {"messages/s",11} {"CPU us/message",15}");
        for (var round = 0; round < rounds; round++)
        {
            foreach (var load in loads)
            {
                foreach (var kind in new[] { UdpEchoServers.DotNet, UdpEchoServers.Akka })
                    Print(load, kind, await Measure(load, kind, time), time);
            }
        }
    }

    private static void Print(Load load, string kind, (long Messages, TimeSpan Cpu) result, TimeSpan time) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{load.Name,-28} {kind,-11} {result.Messages / time.TotalSeconds,11:F0} {result.Cpu.TotalMicroseconds / result.Messages,15:F2}"));

    private static async Task<(long Messages, TimeSpan Cpu)> Measure(Load load, string kind, TimeSpan time)
    {
        var program = Environment.ProcessPath!;
        string[] arguments = Path.GetFileNameWithoutExtension(program) == "dotnet"
            ? ["exec", typeof(UdpComparison).Assembly.Location, "load", kind]
            : ["load", kind];
        using var server = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        try
        {
            var port = int.Parse((await server.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
            var endPoint = new IPEndPoint(IPAddress.Loopback, port);
            new UdpClients(endPoint, load.Clients, load.Window, load.Size).Run(WarmUp);
            server.Refresh();
            var before = server.TotalProcessorTime;
            var messages = new UdpClients(endPoint, load.Clients, load.Window, load.Size).Run(time);
            server.Refresh();
            return (messages, server.TotalProcessorTime - before);
        }
        finally
        {
            server.Kill();
        }
    }
}
