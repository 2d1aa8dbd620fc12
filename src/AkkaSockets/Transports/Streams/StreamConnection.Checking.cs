using Akka.Actor;
using Akka.IO;

namespace AkkaSockets.Transports.Streams;

/// <content>
/// Finds by looking, now and then, what no event tells: that the peer has reset while no receive is under way, and that it takes nothing
/// more while nobody is left who would give up.
/// </content>
internal abstract partial class StreamConnection
{
    private bool _checkScheduled;
    private long _sentAtCheck;

    private void ScheduleCheck()
    {
        if (_checkScheduled || _settings.CheckInterval is not { } interval)
            return;
        _checkScheduled = true;
        _timer = Context.System.Scheduler.ScheduleTellOnceCancelable(interval, Self, StreamEvent.Check, ActorRefs.NoSender);
    }

    // From now on the peer has a whole interval to take something.
    private void ExpectProgress()
    {
        _sentAtCheck = _channel!.Sent;
        if (_checkScheduled)
            _timer?.Cancel();
        _checkScheduled = false;
        ScheduleCheck();
    }

    private void OnCheck()
    {
        _checkScheduled = false;
        if (_handler is null && _commander is null)
        {
            if (_channel!.Sent == _sentAtCheck)
                End(new Tcp.ErrorClosed($"The peer took next to nothing for {_settings.CheckInterval} after the handler had gone."));
            else
                ExpectProgress();
            return;
        }

        // Bytes are kept for a handler that reads slowly, and the reset comes after them. One that leaves them lying longer than this is
        // told without them; otherwise it would keep a dead connection for as long as it does not look.
        if (_peerClosed || _reads.WaitsSinceLastLook())
            _channel!.DetectFailure();
        if (_peerClosed || _reads.IsWaiting)
            ScheduleCheck();
    }
}
