using System.Collections.Concurrent;

namespace Akka.Dispatch;

/// <summary>Runs work on threads of its own.</summary>
internal sealed class DedicatedThreads : ExecutorService
{
    private readonly BlockingCollection<IRunnable> _work = [];

    internal DedicatedThreads(string id, DedicatedThreadsSettings settings)
        : base(id)
    {
        for (var i = 1; i <= settings.Threads; i++)
            new Thread(Work) { IsBackground = !settings.KeepProcessAlive, Name = $"{id}-{i}" }.Start();
    }

    public override void Execute(IRunnable run)
    {
        try
        {
            _work.Add(run);
        }
        catch (InvalidOperationException e)
        {
            throw new RejectedExecutionException($"The threads of dispatcher [{Id}] have been shut down.", e);
        }
    }

    public override void Shutdown() => _work.CompleteAdding();

    private void Work()
    {
        foreach (var run in _work.GetConsumingEnumerable()) run.Run();
    }
}
