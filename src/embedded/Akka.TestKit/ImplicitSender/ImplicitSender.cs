using Akka.Actor;
using Akka.Actor.Internal;

namespace Akka.TestKit.Internal;

/// <summary>Makes an actor the implicit sender of the test on this thread, until disposed.</summary>
internal sealed class ImplicitSender : IDisposable
{
    private readonly ActorCell? _cell;
    private readonly SynchronizationContext? _outerContext;
    private readonly ActorCellSynchronizationContext _context;

    private ImplicitSender(ActorCell? cell)
    {
        _cell = cell;
        _outerContext = SynchronizationContext.Current;
        _context = new ActorCellSynchronizationContext(cell);
        InternalCurrentActorCellKeeper.Current = cell;
        SynchronizationContext.SetSynchronizationContext(_context);
    }

    /// <summary>The test's tells come from <paramref name="actor"/>.</summary>
    public static ImplicitSender Is(IActorRef actor) => new((ActorCell)((ActorRefWithCell)actor).Underlying);

    /// <summary>The test's tells have no sender, whatever ran on this thread before.</summary>
    public static ImplicitSender IsNobody() => new(null);

    /// <summary>Leaves the thread as it was, if it is the one the test began on: a later test must not find a dead sender.</summary>
    public void Dispose()
    {
        if (InternalCurrentActorCellKeeper.Current == _cell)
            InternalCurrentActorCellKeeper.Current = null;
        if (SynchronizationContext.Current == _context)
            SynchronizationContext.SetSynchronizationContext(_outerContext is ActorCellSynchronizationContext ? null : _outerContext);
    }
}
