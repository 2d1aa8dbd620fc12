using Akka.Actor.Internal;
using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

public partial class ActorCell
{
    // What came when it could not be handled, oldest first.
    private List<SystemMessage>? _postponed;

    /// <summary>
    /// Whether a message's time has not come. An actor that has failed or is held back decides nothing about its children before it has been
    /// decided about itself; and a restart that waits for children is finished before anything else is done to the actor. What comes in an
    /// await needn't wait.
    /// </summary>
    private bool HasToWait(SystemMessage message) => message switch
    {
        Failed => _phase < CellPhase.Stopping && _mailbox.Suspensions > (_awaited is null ? 0 : 1),
        Akka.Dispatch.SysMsg.Suspend or Akka.Dispatch.SysMsg.Resume or Recreate => _phase == CellPhase.Restarting,
        _ => false,
    };

    private void HandlePostponed()
    {
        // Each one can make the others wait again.
        while (_postponed?.FindIndex(message => !HasToWait(message)) is { } next and >= 0)
        {
            var message = _postponed[next];
            _postponed.RemoveAt(next);
            if (_postponed.Count == 0) _postponed = null;
            HandleSystem(message);
        }
    }
}
