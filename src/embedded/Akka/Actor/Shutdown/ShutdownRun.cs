using Akka.Event;

namespace Akka.Actor;

/// <summary>Works off the phases of a <see cref="CoordinatedShutdown"/>.</summary>
internal sealed class ShutdownRun
{
    private readonly Func<string, IReadOnlyList<ShutdownTask>> _tasksOf;
    private readonly ILoggingAdapter _log;

    /// <param name="tasksOf">Answers the tasks of a phase; it is asked when the phase starts.</param>
    /// <param name="log">Where failures are told.</param>
    public ShutdownRun(Func<string, IReadOnlyList<ShutdownTask>> tasksOf, ILoggingAdapter log)
    {
        _tasksOf = tasksOf;
        _log = log;
    }

    public async Task<Done> RunAsync(IEnumerable<ShutdownPhase> phases)
    {
        foreach (var phase in phases)
            await RunAsync(phase).ConfigureAwait(false);
        return Done.Instance;
    }

    private async Task RunAsync(ShutdownPhase phase)
    {
        var tasks = _tasksOf(phase.Name);
        if (tasks.Count == 0)
        {
            _log.Debug("Performing phase [{0}] with no tasks", phase.Name);
            return;
        }

        if (_log.IsDebugEnabled)
            _log.Debug("Performing phase [{0}] with [{1}] tasks: [{2}]", phase.Name, tasks.Count, string.Join(", ", tasks.Select(task => task.Name)));
        var running = tasks.Select(task => (task.Name, Work: RunAsync(phase, task))).ToList();
        try
        {
            await Task.WhenAll(running.Select(task => task.Work)).WaitAsync(phase.Timeout).ConfigureAwait(false);
        }
        catch (TimeoutException) when (running.Any(task => !task.Work.IsCompleted))
        {
            var late = string.Join(", ", running.Where(task => !task.Work.IsCompleted).Select(task => task.Name));
            if (!phase.Recover)
                throw new TimeoutException($"Coordinated shutdown phase [{phase.Name}] timed out after {phase.Timeout}; not done: {late}");
            _log.Warning("Coordinated shutdown phase [{0}] timed out after {1}; not done: {2}", phase.Name, phase.Timeout, late);
        }
    }

    private async Task RunAsync(ShutdownPhase phase, ShutdownTask task)
    {
        try
        {
            // On a thread of its own, since a task that blocks must not hold up the others.
            await Task.Run(task.Work).ConfigureAwait(false);
        }
        catch (Exception error) when (phase.Recover)
        {
            _log.Warning(error, "Task [{0}] failed in phase [{1}]: {2}", task.Name, phase.Name, error.Message);
        }
    }
}
