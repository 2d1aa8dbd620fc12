using System.Net.Sockets;
using Akka.Actor;
using Akka.IO;

namespace AkkaSockets.Transports.Streams;

/// <content>How a connection ends: by the peer, by a command, or by a failure; and each of them once.</content>
internal abstract partial class StreamConnection
{
    private void OnEndOfStream()
    {
        _peerClosed = true;
        if (_closing is not null)
        {
            ContinueClosing();
        }
        else if (_keepOpenOnPeerClosed)
        {
            Trace("peer closed, kept open");
            _handler!.Tell(Tcp.PeerClosed.Instance, Self);
            ScheduleCheck();
        }
        else
        {
            // A peer may close after its request and wait for the answer: what is written by now is still sent.
            BeginClosing(Tcp.PeerClosed.Instance);
            ContinueClosing();
        }
    }

    private void OnClose(Tcp.CloseCommand close)
    {
        if (_handler is null)
            _timer?.Cancel();
        _closer = Sender;
        BeginClosing(close.Event);
        if (_failure is not null)
        {
            End(_failure);
            return;
        }

        if (_handler is null)
        {
            _writes.Start(_channel!, suspendOnRefusal: false);
            _channel!.Receive();
        }

        ContinueClosing();
    }

    private void BeginClosing(Tcp.ConnectionClosed event_)
    {
        _closing = event_;
        Become(Closing);
    }

    // Whom the connection was to serve is gone. It was closed before that, so what was written is still sent; but nobody is there for whom
    // to wait until the peer confirms.
    private void OnAbandoned()
    {
        _handler = null;
        _commander = null;
        if (_closing is Tcp.ConfirmedClosed)
            _closing = Tcp.Closed.Instance;
        ContinueClosing();
        if (!_ended)
            ExpectProgress();
    }

    private void ContinueClosing()
    {
        if (_closing is null || !_writes.IsEmpty || _ended)
            return;

        if (!_sendingCompleted)
        {
            _sendingCompleted = true;
            _channel!.CompleteSending();
        }

        if (_closing is not Tcp.ConfirmedClosed || _peerClosed)
            End(_closing);
    }

    private Tcp.ErrorClosed Failure() => new(new SocketException((int)_sink.Error).Message);

    private Exception CauseOf(Tcp.ConnectionClosed event_) => event_.IsErrorClosed && _sink.Error != SocketError.Success
        ? new SocketException((int)_sink.Error)
        : new IOException($"The connection ended before all bytes were sent: {event_.Cause ?? event_.GetType().Name}");

    // The one place where a connection ends in a way that is told.
    private void End(Tcp.ConnectionClosed event_, IActorRef? aborter = null)
    {
        _ended = true;
        Trace(event_.GetType().Name);
        if (!_writes.IsEmpty)
            _writes.FailAll(CauseOf(event_));
        if (event_.IsAborted)
            _channel!.Abort();
        else
            _channel!.Dispose();

        // As long as no handler is registered, the commander stands for it.
        var handler = _handler ?? _commander;
        handler?.Tell(event_, Self);
        if (_closer is not null && !_closer.Equals(handler))
            _closer.Tell(event_, Self);
        if (aborter is not null && !aborter.Equals(handler) && !aborter.Equals(_closer))
            aborter.Tell(event_, Self);
        Context.Stop(Self);
    }
}
