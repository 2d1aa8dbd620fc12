using Akka.Actor;
using Akka.Event;
using Akka.IO;
using AkkaSockets.Channels;

namespace AkkaSockets.Transports.Streams;

/// <summary>
/// A connection, as the Akka.IO protocol sees it: registering, pulled reads, acknowledged writes, and exactly one terminal event. The
/// derived actor gets hold of a channel and calls <see cref="Open"/>.
/// </summary>
internal abstract partial class StreamConnection : ActorBase
{
    private readonly StreamSettings _settings;
    private readonly WriteQueue _writes;
    private readonly ChannelSink _sink;
    private ReadDemand _reads = new(pullMode: false);
    private IByteChannel? _channel;
    private IActorRef? _commander;
    private IActorRef? _handler;
    private IActorRef? _closer;
    private ICancelable? _timer;
    private Tcp.ConnectionClosed? _closing;
    private Tcp.ErrorClosed? _failure;
    private bool _keepOpenOnPeerClosed;
    private bool _peerClosed;
    private bool _sendingCompleted;
    private bool _ended;

    protected StreamConnection(StreamSettings settings)
    {
        _settings = settings;
        _writes = new WriteQueue(Self, settings);
        _sink = new ChannelSink(Self, settings.Events);
    }

    /// <summary>Presents the connection to the commander and waits to be registered.</summary>
    protected void Open(IByteChannel channel, IActorRef commander, bool pullMode)
    {
        _channel = channel;
        _commander = commander;
        _reads = new ReadDemand(pullMode);
        channel.Attach(_sink);
        Context.Watch(commander);
        if (_settings.RegisterTimeout is { } timeout)
        {
            _timer = Context.System.Scheduler.ScheduleTellOnceCancelable(
                timeout, Self, StreamEvent.RegisterTimeout, ActorRefs.NoSender);
        }

        Become(Unregistered);
        Trace("open");
        commander.Tell(new Tcp.Connected(channel.RemoteEndPoint!, channel.LocalEndPoint!), Self);
    }

    protected override void PostStop()
    {
        _timer?.Cancel();
        if (!_ended && _channel is not null)
        {
            // Stopped from outside, or because the handler is gone: nobody may take this for a regular end, so the peer sees a reset.
            Trace("stopped");
            _writes.FailAll(new IOException("The connection was stopped before all bytes were sent."));
            _channel.Abort();
        }
    }

    private bool Unregistered(object message)
    {
        switch (message)
        {
            case Tcp.Register register:
                OnRegister(register);
                return true;
            case StreamEvent { Kind: StreamEventKind.RegisterTimeout }:
                Trace("not registered in time");
                Context.Stop(Self);
                return true;
            case StreamEvent { Kind: StreamEventKind.Failed }:
                // Nobody to tell yet. The handler will hear of it first thing.
                _failure = Failure();
                return true;
            case Tcp.ResumeReading:
                _reads.Resume();
                return true;
            case Tcp.SuspendReading:
                _reads.Suspend();
                return true;
            case Tcp.WriteCommand write:
                if (_writes.Accept(write, Sender))
                    Context.GetLogger().Warning("Received Write command before Register, which it waits for: {0} bytes", WriteQueue.SizeOf(write));
                return true;
            default:
                return OnWriteOrClose(message);
        }
    }

    private bool Registered(object message)
    {
        switch (message)
        {
            case StreamEvent event_:
                OnEvent(event_.Kind);
                return true;
            case Tcp.ResumeReading:
                OnResumeReading();
                return true;
            case Tcp.SuspendReading:
                _reads.Suspend();
                return true;
            default:
                return OnWriteOrClose(message);
        }
    }

    private bool Closing(object message)
    {
        switch (message)
        {
            case StreamEvent event_:
                OnEvent(event_.Kind);
                return true;
            case Tcp.ResumeReading:
                OnResumeReading();
                return true;
            case Tcp.SuspendReading:
                _reads.Suspend();
                return true;
            case Tcp.WriteCommand write when _closing is not Tcp.ConfirmedClosed:
                Sender.Tell(write.FailureMessage.WithCause(new IOException("The connection is closing.")), Self);
                return true;
            case Tcp.Abort:
                End(Tcp.Aborted.Instance, Sender);
                return true;
            case Tcp.CloseCommand when _closing is Tcp.PeerClosed:
                // Closed by the peer meanwhile: that is the answer, once everything is written.
                _closer ??= Sender;
                return true;
            case Terminated:
                OnAbandoned();
                return true;
            default:
                return false;
        }
    }

    private bool OnWriteOrClose(object message)
    {
        switch (message)
        {
            case Tcp.WriteCommand write:
                _writes.Accept(write, Sender);
                return true;
            case Tcp.Abort:
                End(Tcp.Aborted.Instance, Sender);
                return true;
            case Tcp.CloseCommand close:
                OnClose(close);
                return true;
            case Tcp.ResumeWriting:
                _writes.Resume(Sender);
                return true;
            case Terminated:
                Context.Stop(Self);
                return true;
            default:
                return false;
        }
    }

    private void OnRegister(Tcp.Register register)
    {
        _timer?.Cancel();
        _handler = register.Handler;
        _keepOpenOnPeerClosed = register.KeepOpenOnPeerClosed;
        if (!_handler.Equals(_commander))
        {
            Context.Unwatch(_commander!);
            Context.Watch(_handler);
        }

        _commander = null;
        Trace("registered");
        Become(Registered);
        if (_failure is not null)
        {
            End(_failure);
            return;
        }

        _writes.Start(_channel!, register.UseResumeWriting);
        _channel!.Receive();
    }

    private void OnEvent(StreamEventKind kind)
    {
        switch (kind)
        {
            case StreamEventKind.Received:
                OnReceived(_sink.TakeReceived());
                break;
            case StreamEventKind.Sent:
                _sink.ExpectSent();
                _writes.Settle();
                ContinueClosing();
                break;
            case StreamEventKind.EndOfStream:
                OnEndOfStream();
                break;
            case StreamEventKind.Failed:
                End(Failure());
                break;
            case StreamEventKind.Check:
                OnCheck();
                break;
            default:
                break; // a register timeout that was cancelled too late
        }
    }

    private void OnReceived(Tcp.Received received)
    {
        // Closing with nobody to deliver to, and the peer's close must still be found.
        if (_handler is null)
            _channel!.Receive();
        else if (_reads.Offer(received))
            Deliver(received);
        else
            ScheduleCheck();
    }

    private void OnResumeReading()
    {
        if (_reads.Resume() is { } received)
            Deliver(received);
    }

    private void Deliver(Tcp.Received received)
    {
        // It may have stopped since these bytes arrived.
        _handler?.Tell(received, Self);
        _channel!.Receive();
    }

    private void Trace(string what)
    {
        if (_settings.TraceLogging)
            Context.GetLogger().Debug("{0} from {1}: {2}", _channel!.LocalEndPoint, _channel.RemoteEndPoint, what);
    }
}
