using Akka.Actor;
using Akka.Actor.Internal;

namespace Akka.TestKit.Internal;

/// <summary>
/// Continues an asynchronous test on the thread pool as if it still ran inside of an actor: the implicit
/// sender belongs to a thread, so it has to be set anew on the one that goes on after an <c>await</c>.
/// A continuation that leaves the context (<c>ConfigureAwait(false)</c>, <c>Task.Run</c>) has no sender.
/// </summary>
internal sealed class ActorCellSynchronizationContext(ActorCell? cell) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) =>
        ThreadPool.QueueUserWorkItem(static work => work.Self.Run(work.Callback, work.State), (Self: this, Callback: d, State: state), preferLocal: false);

    public override void Send(SendOrPostCallback d, object? state) => Run(d, state);

    public override SynchronizationContext CreateCopy() => this;

    private void Run(SendOrPostCallback callback, object? state)
    {
        var outerCell = InternalCurrentActorCellKeeper.Current;
        var outerContext = Current;
        InternalCurrentActorCellKeeper.Current = cell;
        SetSynchronizationContext(this);
        try
        {
            callback(state);
        }
        finally
        {
            SetSynchronizationContext(outerContext);
            InternalCurrentActorCellKeeper.Current = outerCell;
        }
    }
}
