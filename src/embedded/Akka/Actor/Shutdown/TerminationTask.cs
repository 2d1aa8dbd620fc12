using Akka.Actor.Internal;

namespace Akka.Actor;

/// <summary>The last task of a <see cref="CoordinatedShutdown"/>: it ends the actor system, the process, or both.</summary>
internal sealed class TerminationTask
{
    private readonly ActorSystemImpl _system;
    private readonly CoordinatedShutdown _shutdown;
    private readonly ProcessExitHook _process;

    public TerminationTask(ActorSystemImpl system, CoordinatedShutdown shutdown, ProcessExitHook process)
    {
        _system = system;
        _shutdown = shutdown;
        _process = process;
    }

    /// <summary>Adds the task, if there is anything for it to do.</summary>
    public void Add(bool endsSystem, bool endsProcess)
    {
        if (endsSystem || endsProcess)
            _shutdown.AddTask(CoordinatedShutdown.PhaseActorSystemTerminate, "terminate-system", () => Run(endsSystem, endsProcess));
    }

    private async Task<Done> Run(bool endsSystem, bool endsProcess)
    {
        if (endsSystem)
        {
            var ended = _system.FinalTerminate();
            // A system that doesn't end in time must not keep the process from it.
            if (endsProcess)
                await Task.WhenAny(ended, Task.Delay(_shutdown.Timeout(CoordinatedShutdown.PhaseActorSystemTerminate))).ConfigureAwait(false);
            else
                await ended.ConfigureAwait(false);
        }

        if (endsProcess)
            _process.Exit();
        return Done.Instance;
    }
}
