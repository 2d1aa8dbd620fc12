using System.Buffers;
using System.Text;
using Akka.Actor;

namespace AkkaSockets.Tests;

/// <summary>
/// What a ReceiveActor can do besides: timers, an awaited handler, behaviours and a stash. A tick comes by timer; "ask"
/// awaits an answer from outside while further questions wait; "hold" stashes the user's own messages until "go".
/// </summary>
public sealed class ChattyConnection : ConnectionActor, IWithTimers, IWithStash
{
    private readonly Func<Task<string>> _answer;

    public ChattyConnection(ConnectionContext connection, Func<Task<string>> answer)
        : base(connection)
    {
        _answer = answer;
        Talking();
    }

    public ITimerScheduler Timers { get; set; } = null!;

    public IStash Stash { get; set; } = null!;

    protected override void PreStart() => Timers.StartSingleTimer("tick", "tick", TimeSpan.FromMilliseconds(20));

    protected override void OnReceived(ReadOnlySequence<byte> data)
    {
        foreach (var word in Encoding.UTF8.GetString(data).Split(';', StringSplitOptions.RemoveEmptyEntries))
            Self.Tell(word);
    }

    private void Talking()
    {
        Receive<string>(word => Write("tick;"), word => word == "tick");
        ReceiveAsync<string>(async _ => Write(await _answer() + ";"), word => word == "ask");
        Receive<string>(word => Become(Holding), word => word == "hold");
        Receive<string>(word => Write(word + ";"));
    }

    private void Holding()
    {
        Receive<string>(
            _ =>
            {
                Become(Talking);
                Stash.UnstashAll();
            },
            word => word == "go");
        Receive<string>(_ => Stash.Stash());
    }
}
