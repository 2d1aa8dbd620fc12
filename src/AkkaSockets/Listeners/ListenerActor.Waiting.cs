using Akka.Actor;
using Akka.Event;

namespace AkkaSockets;

// Connections that were accepted and can't be served yet. While there are any, no more accepts are granted; those that come
// all the same, because they were granted before or the manager doesn't ask, wait too, as many as the backlog allows.
public sealed partial class ListenerActor
{
    private const string PlaceTimer = "place";
    private const string WaitLimitTimer = "wait-limit";

    private readonly WaitingLine _waiting = new();

    private void Hold(Newcomer newcomer)
    {
        if (_waiting.Count >= _settings.Backlog)
        {
            Refuse(newcomer, RefusalReason.TooManyWaiting, placed: true);
            return;
        }

        Context.Watch(newcomer.Transport);
        _waiting.Add(newcomer);
        WatchPace();
        WatchWaits();
    }

    /// <summary>Serves who waits, as far as there are places, and goes on accepting when nobody does.</summary>
    private void LetIn()
    {
        LetInWaiting();
        if (!MayGrant)
            return;
        foreach (var socket in _sockets)
        {
            socket.Open();
            Grant(socket, 0);
        }
    }

    private void LetInWaiting()
    {
        while (_state == ListenerState.Listening && _waiting.TryPeek(out var first) && _admission.Enter() is null)
        {
            StopWaiting(first);
            Serve(first);
        }

        WatchPace();
    }

    // A place that is free because one has left is given at once; one that the rate allows has to be waited for.
    private void WatchPace()
    {
        if (_state == ListenerState.Listening && _waiting.Count > 0 && !Timers.IsTimerActive(PlaceTimer) && _admission.UntilNext is { Ticks: > 0 } wait)
            Timers.StartSingleTimer(PlaceTimer, PlaceDue.Instance, wait + TimeSpan.FromMilliseconds(1));
    }

    private void WatchWaits()
    {
        if (!_waiting.TryPeek(out var first) || Timers.IsTimerActive(WaitLimitTimer))
            return;
        var left = first.AcceptedAt + _settings.RegisterTimeout - _clock.Now;
        var atLeast = TimeSpan.FromMilliseconds(1);
        Timers.StartSingleTimer(WaitLimitTimer, WaitLimitDue.Instance, left < atLeast ? atLeast : left);
    }

    private void EndLongWaits()
    {
        while (_waiting.TryPeek(out var first) && _clock.Now - first.AcceptedAt >= _settings.RegisterTimeout)
        {
            StopWaiting(first);
            Refuse(first, RefusalReason.WaitedTooLong, placed: true);
        }

        WatchWaits();
        LetIn();
    }

    /// <returns>Whether it was a connection that waited.</returns>
    private bool EndWait(IActorRef transport)
    {
        if (_waiting.Remove(transport) is not { } lost)
            return false;
        Refuse(lost, RefusalReason.WaitedTooLong, placed: true);
        LetIn();
        return true;
    }

    private void RefuseWaiting()
    {
        while (_waiting.TryPeek(out var first))
        {
            StopWaiting(first);
            Refuse(first, RefusalReason.NotListening, placed: true);
        }
    }

    private void StopWaiting(Newcomer newcomer)
    {
        _waiting.Remove(newcomer.Transport);
        Context.Unwatch(newcomer.Transport);
    }

    private sealed class PlaceDue
    {
        public static readonly PlaceDue Instance = new();
    }

    private sealed class WaitLimitDue : IDeadLetterSuppression
    {
        public static readonly WaitLimitDue Instance = new();
    }
}
