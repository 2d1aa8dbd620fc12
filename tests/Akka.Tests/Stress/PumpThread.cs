using System.Collections.Concurrent;

namespace Akka.Tests.Stress;

/// <summary>A synchronization context with one thread, as windows have.</summary>
internal sealed class PumpThread : SynchronizationContext, IDisposable
{
    private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _work = [];

    internal PumpThread()
    {
        new Thread(() =>
        {
            SetSynchronizationContext(this);
            foreach (var (callback, state) in _work.GetConsumingEnumerable()) callback(state);
        }) { IsBackground = true, Name = "pump" }.Start();
    }

    public override void Post(SendOrPostCallback d, object? state) => _work.Add((d, state));

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("Nobody may wait for this thread.");

    public void Dispose() => _work.CompleteAdding();
}
