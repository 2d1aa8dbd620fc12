using System.Buffers;
using System.Text;
using Akka.Actor;

namespace AkkaSockets.Tests;

/// <summary>
/// A connection actor that does what it is told: by messages from the test, and by what arrives. It reports its callbacks
/// to an observer.
/// </summary>
public sealed class ScriptedConnection : ConnectionActor
{
    private readonly IActorRef _observer;
    private readonly Behaviour _behaviour;

    public ScriptedConnection(ConnectionContext connection, IActorRef observer, Behaviour behaviour)
        : base(connection)
    {
        _observer = observer;
        _behaviour = behaviour;
        if (behaviour.ThrowInConstructor)
            throw new InvalidOperationException("constructor");
        Receive<Do>(action => action.Step(this));
    }

    public new ConnectionContext Connection => base.Connection;

    public bool WriteText(string text) => Write(text);

    public bool WriteBytes(byte[] bytes) => Write(bytes);

    public void CloseNow() => Close();

    public void CloseWriteNow() => CloseWrite();

    public void AbortNow() => Abort();

    public bool WriteReported(string text, object tag) => Write(Encoding.UTF8.GetBytes(text), _observer, tag);

    public bool WriteFrameText(string text) => WriteFrame(text);

    public void Suspend() => SuspendReading();

    public void Resume() => ResumeReading();

    public void Frame(FrameCodec? framing) => UseFraming(framing);

    public void Begin() => BeginMessage();

    public void EndIt() => EndMessage();

    public bool Join(string group) => JoinGroup(group);

    public bool Leave(string group) => LeaveGroup(group);

    public int Say(string group, string text) => SendToGroup(group, text);

    public void Report(object message) => _observer.Tell(message, Self);

    public void BecomeDeaf() => Become(() => { });

    protected override void OnOpened()
    {
        _observer.Tell(new Opened(Connection), Self);
        _behaviour.OnOpened?.Invoke(this);
    }

    protected override void OnReceived(ReadOnlySequence<byte> data)
    {
        var text = Encoding.UTF8.GetString(data);
        if (_behaviour.OnReceived is { } onReceived)
            onReceived(this, text);
        else
            _observer.Tell(new Received(text), Self);
    }

    protected override void OnFrame(ReadOnlySequence<byte> frame)
    {
        var text = Encoding.UTF8.GetString(frame);
        if (_behaviour.OnFrame is { } onFrame)
            onFrame(this, text);
        else
            _observer.Tell(new Framed(text), Self);
    }

    protected override void OnProtocolViolation(ProtocolViolationException violation) => _behaviour.OnProtocolViolation?.Invoke(this);

    protected override void OnTimedOut(CloseReason reason) => _behaviour.OnTimedOut?.Invoke(this);

    protected override void OnWritable()
    {
        if (_behaviour.ReportsWritable)
            _observer.Tell(Writable.Instance, Self);
    }

    protected override void OnFrameSetAside(FrameSetAside frame) => _observer.Tell(frame, Self);

    protected override DrainAnswer OnDrain(DrainRequest request)
    {
        _observer.Tell(request, Self);
        return _behaviour.OnDrain?.Invoke(request) ?? DrainAnswer.Done;
    }

    protected override void OnPeerFinished()
    {
        _observer.Tell(PeerFinished.Instance, Self);
        if (_behaviour.OnPeerFinished is { } onPeerFinished)
            onPeerFinished(this);
        else
            base.OnPeerFinished();
    }

    protected override void OnRestarted(Exception cause) => _observer.Tell(new Restarted(cause.Message), Self);

    protected override void OnClosed(ConnectionClosed closed)
    {
        _observer.Tell(new Ended(closed), Self);
        _behaviour.OnClosed?.Invoke(this);
        if (_behaviour.ThrowInOnClosed)
            throw new InvalidOperationException("OnClosed");
    }

    public sealed record Behaviour
    {
        public Action<ScriptedConnection>? OnOpened { get; init; }

        public Action<ScriptedConnection, string>? OnReceived { get; init; }

        public Action<ScriptedConnection>? OnPeerFinished { get; init; }

        public Action<ScriptedConnection, string>? OnFrame { get; init; }

        public Action<ScriptedConnection>? OnProtocolViolation { get; init; }

        public Action<ScriptedConnection>? OnTimedOut { get; init; }

        public Func<DrainRequest, DrainAnswer>? OnDrain { get; init; }

        public Action<ScriptedConnection>? OnClosed { get; init; }

        public bool ReportsWritable { get; init; }

        public bool ThrowInConstructor { get; init; }

        public bool ThrowInOnClosed { get; init; }
    }

    public sealed record Do(Action<ScriptedConnection> Step);

    public sealed record Opened(ConnectionContext Connection);

    public sealed record Received(string Text);

    public sealed record Framed(string Text);

    public sealed class Writable
    {
        public static readonly Writable Instance = new();
    }

    public sealed record Restarted(string Cause);

    public sealed record Ended(ConnectionClosed Closed);

    public sealed class PeerFinished
    {
        public static readonly PeerFinished Instance = new();
    }
}
