using System.Buffers;
using System.Text;
using Akka.Actor;
using Xunit.Abstractions;

namespace AkkaSockets.Tests;

/// <summary>Tests of clients that mean harm: somebody else is served meanwhile, and at the end nothing is left of them.</summary>
public abstract class AbuseTest(ITestOutputHelper output, string config = "") : ServerTest(output, config)
{
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Frames are lines; no limit but those that a test sets can end a connection or keep one out.</summary>
    protected static ListenerSettings Lines { get; } = Loopback with { Backlog = 512, AcceptRate = Off.Count, Framing = FrameCodec.Lines() };

    /// <summary>Sends a line and reads it back, again and again.</summary>
    /// <returns>How many came back before it was over.</returns>
    protected static async Task<int> ServedUntilAsync(Peer peer, CancellationToken over)
    {
        using var timer = new PeriodicTimer(Pause);
        for (var count = 1; ; count++)
        {
            var line = $"line {count:D6}\n";
            await peer.SendAsync(line);
            (await peer.ReadTextAsync(line.Length)).Should().Be(line);
            if (over.IsCancellationRequested)
                return count;
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    /// <summary>What the listener publishes until that many connections have ended.</summary>
    /// <param name="connections">How many.</param>
    /// <param name="meanwhile">What must hold all the while.</param>
    protected List<object> EventsUntilClosed(int connections, Action? meanwhile)
    {
        var events = new List<object>();
        FishForMessage(
            message =>
            {
                events.Add(message);
                meanwhile?.Invoke();
                return message is ConnectionClosed && --connections == 0;
            },
            Patience);
        return events;
    }

    protected Task ExpectBaseline(IActorRef listener, int baseline) => AwaitAssertAsync(
        async () =>
        {
            var status = await StatusOf(listener);
            (status.State, status.Connections, status.Waiting).Should().Be((ListenerState.Listening, 0, 0));
            (Sys.Sockets().MemoryBudget.Used, Sys.Sockets().MemoryBudget.Suspended).Should().Be((0, 0));
            Sys.Sockets().Groups.Names.Should().BeEmpty();
            Descriptors.Sockets().Should().BeLessThanOrEqualTo(baseline);
        },
        TimeSpan.FromSeconds(10));

    /// <summary>Echoes lines and belongs to a group; "boom" makes it throw, and "push" send whenever something is taken.</summary>
    protected sealed class Target(ConnectionContext connection) : ConnectionActor(connection)
    {
        private static readonly byte[] Chunk = new byte[128 * 1024];

        private bool _pushes;

        protected override void OnOpened() => JoinGroup("targets");

        protected override void OnFrame(ReadOnlySequence<byte> frame)
        {
            switch (Encoding.UTF8.GetString(frame))
            {
                case "boom":
                    throw new InvalidOperationException("boom");
                case "push":
                    _pushes = true;
                    Push();
                    break;
                default:
                    WriteFrame(frame.ToArray());
                    break;
            }
        }

        // The system's own buffers take much before anything waits.
        protected override void OnWritable()
        {
            if (_pushes)
                Push();
        }

        private void Push()
        {
            while (Write(Chunk))
            {
            }
        }
    }
}
