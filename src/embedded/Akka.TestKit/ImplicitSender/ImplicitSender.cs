using Akka.Actor;
using Akka.Actor.Internal;

namespace Akka.TestKit.Internal;

/// <summary>
/// Makes an actor the implicit sender of a test, until disposed. The sender is kept per thread, while a test wanders:
/// the synchronization context sets it where the test goes on, the execution context clears it where the test has been,
/// so that no other test finds a dead sender there.
/// </summary>
internal sealed class ImplicitSender : IDisposable
{
    private static readonly AsyncLocal<ImplicitSender?> Flowing = new(OnContextChanged);

    private readonly SynchronizationContext? _outerContext;
    private readonly ActorCellSynchronizationContext _context;
    private ActorCell? _cell;

    private ImplicitSender(ActorCell? cell)
    {
        _cell = cell;
        _outerContext = SynchronizationContext.Current;
        _context = new ActorCellSynchronizationContext(cell);
        Flowing.Value = this;
        InternalCurrentActorCellKeeper.Current = cell;
        SynchronizationContext.SetSynchronizationContext(_context);
    }

    /// <summary>The test's tells come from <paramref name="actor"/>.</summary>
    public static ImplicitSender Is(IActorRef actor) => new((ActorCell)((ActorRefWithCell)actor).Underlying);

    /// <summary>The test's tells have no sender, whatever ran on this thread before.</summary>
    public static ImplicitSender IsNobody() => new(null);

    /// <summary>Leaves the thread as it was before the test.</summary>
    public void Dispose()
    {
        Forget(this);
        _cell = null;
        if (Flowing.Value == this)
            Flowing.Value = null;
        if (SynchronizationContext.Current == _context)
            SynchronizationContext.SetSynchronizationContext(_outerContext is ActorCellSynchronizationContext ? null : _outerContext);
    }

    private static void OnContextChanged(AsyncLocalValueChangedArgs<ImplicitSender?> change)
    {
        // The thread turns to something else than this test.
        if (change is { ThreadContextChanged: true, PreviousValue: { } left })
            Forget(left);
    }

    private static void Forget(ImplicitSender sender)
    {
        if (sender._cell is { } cell && InternalCurrentActorCellKeeper.Current == cell)
            InternalCurrentActorCellKeeper.Current = null;
    }
}
