using System.Text;
using Akka.Actor;
using Akka.Event;
using Akka.IO;
using AkkaSockets.Buffers;

namespace AkkaSockets;

/// <summary>
/// Tells a peer why it isn't served, and closes. It finishes sending first and then reads until the peer finishes too:
/// closing over unread input would make a reset of the end, which can destroy the message at the peer. All of it has
/// little time.
/// </summary>
internal sealed class RefusingConnection : ReceiveActor, IWithTimers
{
    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private readonly IActorRef _transport;
    private readonly string _message;

    public RefusingConnection(IActorRef transport, string message)
    {
        _transport = transport;
        _message = message;
        Receive<WriteAck>(_ => _transport.Tell(Tcp.ConfirmedClose.Instance));
        Receive<Tcp.Received>(_ => _transport.Tell(Tcp.ResumeReading.Instance));
        Receive<Tcp.ConnectionClosed>(closed =>
        {
            // Having finished, the peer may still read the message.
            if (!closed.IsPeerClosed)
                Context.Stop(Self);
        });
        Receive<Tcp.CommandFailed>(_ => Reset());
        Receive<OutOfTime>(_ => Reset());
        Receive<Terminated>(_ => Context.Stop(Self));
    }

    public ITimerScheduler Timers { get; set; } = null!;

    protected override void PreStart()
    {
        Context.Watch(_transport);
        Timers.StartSingleTimer("limit", OutOfTime.Instance, Limit);
        _transport.Tell(new Tcp.Register(Self, keepOpenOnPeerClosed: true));
        if (_message.Length > 0)
            _transport.Tell(ByteStrings.Write([Encoding.UTF8.GetBytes(_message)], WriteAck.Instance));
        else
            _transport.Tell(Tcp.ConfirmedClose.Instance);
        _transport.Tell(Tcp.ResumeReading.Instance);
    }

    private void Reset()
    {
        _transport.Tell(Tcp.Abort.Instance);
        Context.Stop(Self);
    }

    private sealed class OutOfTime : IDeadLetterSuppression
    {
        public static readonly OutOfTime Instance = new();
    }
}
