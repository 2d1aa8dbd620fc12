using System.Collections.Concurrent;

namespace Akka.Tests.Dispatch;

/// <summary>A synchronization context with one thread, such as a window's.</summary>
internal sealed class OwnContext : SynchronizationContext, IDisposable
{
    private readonly BlockingCollection<Action> _work = [];
    private readonly Thread _thread;

    public OwnContext()
    {
        _thread = new Thread(Work) { IsBackground = true };
        _thread.Start();
    }

    public int ThreadId => _thread.ManagedThreadId;

    public T Run<T>(Func<T> what)
    {
        var result = new TaskCompletionSource<T>();
        _work.Add(() => result.SetResult(what()));
        return result.Task.GetAwaiter().GetResult();
    }

    public override void Post(SendOrPostCallback d, object? state) => _work.Add(() => d(state));

    public void Dispose() => _work.CompleteAdding();

    private void Work()
    {
        SetSynchronizationContext(this);
        foreach (var action in _work.GetConsumingEnumerable()) action();
    }
}
