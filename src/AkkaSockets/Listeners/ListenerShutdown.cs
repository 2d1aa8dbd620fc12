using Akka;
using Akka.Actor;

namespace AkkaSockets;

/// <summary>
/// Ties a listener to CoordinatedShutdown: in service-unbind it accepts no more, in service-requests-done it drains and
/// stops, for no longer than that phase lasts; whatever is left of it in service-stop is ended at once. Each phase runs
/// the tasks of all listeners at the same time. CoordinatedShutdown takes no task back, so what it holds of a listener that
/// is long gone is only this.
/// </summary>
internal sealed class ListenerShutdown
{
    private readonly TaskCompletionSource<Done> _suspended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Done> _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IActorRef _listener;
    private long _drainTicks;

    public ListenerShutdown(ActorSystem system, IActorRef listener)
    {
        _listener = listener;
        var shutdown = CoordinatedShutdown.Get(system);
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceUnbind, $"suspend-{listener.Path.Name}", () =>
        {
            if (!_suspended.Task.IsCompleted)
                _listener.Tell(BeginShutdown.Instance);
            return _suspended.Task;
        });
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceRequestsDone, $"drain-{listener.Path.Name}", () =>
        {
            // What follows the deadline must fit into the same phase: aborting what remains, and closing the socket.
            var phase = shutdown.Timeout(CoordinatedShutdown.PhaseServiceRequestsDone) - (2 * ListenerActor.Grace);
            return Stop(phase < DrainTimeout ? phase : DrainTimeout);
        });
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceStop, $"stop-{listener.Path.Name}", () => Stop(TimeSpan.Zero));
    }

    /// <summary>The setting, as it is now. Read by the threads of the shutdown.</summary>
    public TimeSpan DrainTimeout
    {
        private get => new(Volatile.Read(ref _drainTicks));
        set => Volatile.Write(ref _drainTicks, value.Ticks);
    }

    public void Suspended() => _suspended.TrySetResult(Done.Instance);

    public void Stopped()
    {
        Suspended();
        _stopped.TrySetResult(Done.Instance);
    }

    private Task<Done> Stop(TimeSpan deadline)
    {
        if (!_stopped.Task.IsCompleted)
            _listener.Tell(new Listener.Stop(deadline > TimeSpan.Zero ? deadline : TimeSpan.Zero));
        return _stopped.Task;
    }
}
