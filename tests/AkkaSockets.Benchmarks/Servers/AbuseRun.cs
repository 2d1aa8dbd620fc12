using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AkkaSockets.Benchmarks.Servers;

/// <summary>What well-behaved clients of an echo server feel of others that mean harm: latency without them and beside them.</summary>
internal static class AbuseRun
{
    private const int Clients = 20;

    // Less than the server can do, so that what is measured is the time to an answer and not a queue of its own.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    /// <summary>Prints a line for each kind of abuse.</summary>
    /// <param name="port">Where on 127.0.0.1 a server listens, in a process of its own.</param>
    /// <param name="time">How long each takes.</param>
    public static void Print(int port, TimeSpan time)
    {
        var server = new IPEndPoint(IPAddress.Loopback, port);
        Measure(server, TimeSpan.FromSeconds(1)); // warm-up
        var undisturbed = Measure(server, time);
        Print("undisturbed", undisturbed, undisturbed);
        foreach (var (name, threads, abuse) in Abuses)
        {
            using var over = new CancellationTokenSource();
            var culprits = Enumerable.Range(0, threads).Select(number => Start(() => abuse(server, number, over.Token))).ToList();
            var disturbed = Measure(server, time);
            over.Cancel();
            culprits.ForEach(culprit => culprit.Join());
            Print(name, disturbed, undisturbed);
        }
    }

    private static IEnumerable<(string Name, int Threads, Action<EndPoint, int, CancellationToken> Abuse)> Abuses =>
    [
        ("100 dribble", 100, Dribble),
        ("50 never read", 50, NeverRead),
        ("flood of connections", 2, Flood),
    ];

    private static TimeSpan[] Measure(EndPoint server, TimeSpan time)
    {
        var all = new List<TimeSpan>[Clients];
        var threads = Enumerable.Range(0, Clients).Select(number => Start(() => all[number] = Ask(server, time))).ToList();
        threads.ForEach(thread => thread.Join());
        return [.. all.SelectMany(some => some).Order()];
    }

    private static List<TimeSpan> Ask(EndPoint server, TimeSpan time)
    {
        using var socket = Connect(server, 0);
        var took = new List<TimeSpan>();
        var buffer = new byte[64];
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < time;)
        {
            var asked = Stopwatch.GetTimestamp();
            socket.Send(buffer);
            for (var count = 0; count < buffer.Length;)
                count += socket.Receive(buffer, count, buffer.Length - count, SocketFlags.None) is > 0 and var some ? some : throw new EndOfStreamException();
            took.Add(Stopwatch.GetElapsedTime(asked));
            Thread.Sleep(Pause);
        }

        return took;
    }

    private static void Dribble(EndPoint server, int number, CancellationToken over)
    {
        using var socket = Connect(server, number);
        while (!over.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(50)))
            socket.Send("x"u8);
    }

    private static void NeverRead(EndPoint server, int number, CancellationToken over)
    {
        using var socket = Connect(server, number);
        socket.Blocking = false;
        var bytes = new byte[64 * 1024];
        do
            socket.Send(bytes, 0, bytes.Length, SocketFlags.None, out _);
        while (!over.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(10)));
    }

    private static void Flood(EndPoint server, int number, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            using var socket = Connect(server, number++);
            socket.LingerState = new LingerOption(true, 0);
        }
    }

    private static Socket Connect(EndPoint server, int number)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(new IPAddress([127, 0, 3, (byte)((number % 250) + 1)]), 0));
        socket.Connect(server);
        return socket;
    }

    private static Thread Start(Action action)
    {
        var thread = new Thread(() => action(), 256 * 1024);
        thread.Start();
        return thread;
    }

    private static void Print(string name, TimeSpan[] took, TimeSpan[] undisturbed)
    {
        var (p50, p99) = (took[took.Length / 2], took[took.Length * 99 / 100]);
        var ratio = p99 / undisturbed[undisturbed.Length * 99 / 100];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-22} {took.Length,8} answers  p50 {p50.TotalMicroseconds,7:F0} us  p99 {p99.TotalMicroseconds,7:F0} us  {ratio:F2} times the undisturbed p99"));
    }
}
