using Akka;
using Akka.Actor;

namespace AkkaSockets;

/// <summary>
/// Ties a listener to CoordinatedShutdown: it begins to drain in service-unbind, and service-requests-done waits until it
/// has ended, for no longer than that phase lasts. CoordinatedShutdown takes no task back, so what it holds of a listener
/// that is long gone is only this.
/// </summary>
internal sealed class ListenerShutdown
{
    private readonly TaskCompletionSource<Done> _draining = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Done> _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ListenerShutdown(ActorSystem system, IActorRef listener, TimeSpan drainTimeout)
    {
        var shutdown = CoordinatedShutdown.Get(system);
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceUnbind, $"drain-{listener.Path.Name}", () =>
        {
            // What follows the deadline must fit into the same phase: aborting what remains, and closing the socket.
            var phase = shutdown.Timeout(CoordinatedShutdown.PhaseServiceRequestsDone) - (2 * ListenerActor.Grace);
            var deadline = phase < drainTimeout ? phase : drainTimeout;
            listener.Tell(new Listener.Stop(deadline > TimeSpan.Zero ? deadline : TimeSpan.Zero));
            return _draining.Task;
        });
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceRequestsDone, $"drained-{listener.Path.Name}", () => _stopped.Task);
    }

    public void Draining() => _draining.TrySetResult(Done.Instance);

    public void Stopped()
    {
        Draining();
        _stopped.TrySetResult(Done.Instance);
    }
}
