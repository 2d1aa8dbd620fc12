using Akka.Actor;
using Akka.Event;

namespace Akka.Pattern;

/// <summary>
/// What supervisors have in common that start a child again later and later: the one child, to which they forward their messages, and the
/// count of the waits. Not to be derived from outside the library.
/// </summary>
public abstract class BackoffSupervisorBase : ActorBase
{
    private readonly BackoffDelays _delays;

    internal BackoffSupervisorBase(
        Props childProps, string childName, BackoffDelays delays, IBackoffReset reset, object? replyWhileStopped,
        Func<object, bool>? finalStopMessage)
    {
        _delays = delays;
        ChildProps = childProps;
        ChildName = childName;
        Reset = reset;
        ReplyWhileStopped = replyWhileStopped;
        FinalStopMessage = finalStopMessage;
        Log = Context.GetLogger();
    }

    /// <summary>How the child is made.</summary>
    protected Props ChildProps { get; }

    /// <summary>The child's name.</summary>
    protected string ChildName { get; }

    /// <summary>When the waits begin with the shortest again.</summary>
    protected IBackoffReset Reset { get; }

    /// <summary>The answer to messages while there is no child; null for none.</summary>
    protected object? ReplyWhileStopped { get; }

    /// <summary>Which messages are a child's last; null for none.</summary>
    protected Func<object, bool>? FinalStopMessage { get; }

    /// <summary>The child, or null while it is waited for the next.</summary>
    protected IActorRef? Child { get; set; }

    /// <summary>How many waits there were in a row.</summary>
    protected int RestartCountN { get; set; }

    /// <summary>Whether the child was sent its last message.</summary>
    protected bool FinalStopMessageReceived { get; set; }

    internal ILoggingAdapter Log { get; }

    /// <summary>Starts the child.</summary>
    protected override void PreStart()
    {
        Start();
        base.PreStart();
    }

    /// <summary>Treats the supervisor's own messages, and sends all others on: the child's to the parent, the rest to the child.</summary>
    /// <returns>True.</returns>
    protected bool HandleBackoff(object message)
    {
        switch (message)
        {
            case BackoffSupervisor.StartChild:
                Start();
                ResetLater();
                break;
            case BackoffSupervisor.ResetRestartCount reset:
                // There was another wait since: the child didn't run for long enough.
                if (reset.Current == RestartCountN) RestartCountN = 0;
                break;
            case BackoffSupervisor.Reset when Reset is ManualReset:
                RestartCountN = 0;
                break;
            case BackoffSupervisor.Reset:
                Unhandled(message);
                break;
            case BackoffSupervisor.GetRestartCount:
                Sender.Tell(new BackoffSupervisor.RestartCount(RestartCountN));
                break;
            case BackoffSupervisor.GetCurrentChild:
                Sender.Tell(new BackoffSupervisor.CurrentChild(Child!));
                break;
            default:
                SendOn(message);
                break;
        }

        return true;
    }

    /// <summary>Whether the message tells of the child's death.</summary>
    internal bool TellsChildStopped(object message) => message is Terminated terminated && terminated.ActorRef.Equals(Child);

    /// <summary>There is no child any more: starts it again later, and counts that.</summary>
    internal void StartLater()
    {
        Child = null;
        var scheduler = Context.System.Scheduler;
        scheduler.ScheduleTellOnce(_delays.After(RestartCountN), Self, BackoffSupervisor.StartChild.Instance, Self);
        RestartCountN++;
    }

    /// <summary>Stops if one more wait would be too many, and answers whether it does.</summary>
    internal bool GivesUp(int maxRetries)
    {
        if (maxRetries < 0 || RestartCountN < maxRetries) return false;
        Log.Debug("Terminating on restart #{0} which exceeds max allowed restarts ({1})", RestartCountN + 1, maxRetries);
        Context.Stop(Self);
        return true;
    }

    private void Start() => Child ??= Context.Watch(Context.ActorOf(ChildProps, ChildName));

    private void ResetLater()
    {
        if (Reset is not AutoReset auto) return;
        Context.System.Scheduler.ScheduleTellOnce(auto.After, Self, new BackoffSupervisor.ResetRestartCount(RestartCountN), Self);
    }

    private void SendOn(object message)
    {
        if (Child is null)
        {
            if (ReplyWhileStopped is not null) Sender.Tell(ReplyWhileStopped);
            else Context.System.DeadLetters.Forward(message);
            if (IsFinal(message)) Context.Stop(Self);
        }
        else if (Child.Equals(Sender))
        {
            Context.Parent.Tell(message);
        }
        else
        {
            Child.Forward(message);
            FinalStopMessageReceived |= IsFinal(message);
        }
    }

    private bool IsFinal(object message) => FinalStopMessage is not null && FinalStopMessage(message);
}
