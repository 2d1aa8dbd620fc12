using Akka.Actor.Internal;
using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Actor;

public partial class ActorCell
{
    // Whether the present instance wants its messages logged, and the configuration too.
    private bool _tellsMessages;

    /// <summary>Puts a message into the mailbox.</summary>
    public virtual void SendMessage(Envelope message) => Dispatcher.Dispatch(this, message);

    /// <summary>Puts a message into the mailbox.</summary>
    public virtual void SendMessage(IActorRef sender, object message) => SendMessage(new Envelope(message, sender));

    /// <summary>Puts a system message into the mailbox.</summary>
    public virtual void SendSystemMessage(ISystemMessage systemMessage) => Dispatcher.SystemDispatch(this, (SystemMessage)systemMessage);

    /// <summary>Handles a user message; a failure is reported to the parent.</summary>
    public void Invoke(Envelope envelope)
    {
        CurrentEnvelopeId++;
        _current = envelope;
        _timeout?.Touch(envelope.Message);
        try
        {
            if (envelope.Message is IAutoReceivedMessage) AutoReceiveMessage(envelope);
            else ReceiveMessage(envelope.Message);
            // While an asynchronous handler is at work its message stays in hand.
            if (_awaited is null) _current = default;
        }
        catch (Exception e)
        {
            Fail(e);
        }
    }

    /// <summary>Handles a message on the calling thread and lets its failure out.</summary>
    public void ReceiveMessageForTest(Envelope envelope)
    {
        var outer = InternalCurrentActorCellKeeper.Current;
        InternalCurrentActorCellKeeper.Current = this;
        _current = envelope;
        try
        {
            if (envelope.Message is IAutoReceivedMessage) AutoReceiveMessage(envelope);
            else ReceiveMessage(envelope.Message);
        }
        finally
        {
            if (_awaited is null) _current = default;
            InternalCurrentActorCellKeeper.Current = outer;
        }
    }

    /// <summary>Hands a message to the actor's behaviour.</summary>
    protected virtual void ReceiveMessage(object message)
    {
        var actor = _actor!;
        var handled = actor.Dispatch(_behaviors.Top!, message);
        if (_tellsMessages) Debug($"received {(handled ? "handled" : "unhandled")} message {message} from {Sender.Path}");
    }

    /// <summary>Handles the messages that the runtime knows.</summary>
    protected virtual void AutoReceiveMessage(Envelope envelope)
    {
        var message = envelope.Message;
        if (_system.Settings.DebugAutoReceive) Debug($"received AutoReceiveMessage {message}");
        switch (message)
        {
            case Terminated terminated:
                if (_watch?.Take(terminated) == true) ReceiveMessage(terminated);
                break;
            case TerminatedWith custom:
                if (_watch?.Take(custom.Terminated) == true) ReceiveUnwrapped(custom.Message);
                break;
            case TimerTick tick:
                if (_timers is { } timers && timers.Take(tick)) ReceiveFromTimer(timers, tick);
                break;
            case PoisonPill:
                Stop();
                break;
            case Kill:
                throw new ActorKilledException("Kill");
            case ActorSelectionMessage selection:
                Akka.Actor.ActorSelection.Deliver(_self, envelope.Sender, selection);
                break;
            case Identify identify:
                envelope.Sender?.Tell(new ActorIdentity(identify.MessageId, _self), _self);
                break;
            default:
                ReceiveMessage(message);
                break;
        }
    }

    /// <summary>Handles a system message, and those that have waited for it; a failure is reported to the parent.</summary>
    internal void InvokeSystem(SystemMessage message)
    {
        if (_mailbox.IsSuspended && HasToWait(message))
        {
            (_postponed ??= []).Add(message);
            return;
        }

        HandleSystem(message);
        if (_postponed is not null) HandlePostponed();
    }

    private void HandleSystem(SystemMessage message)
    {
        try
        {
            switch (message)
            {
                case Create create: HandleCreate(create.Failure); break;
                case Watch watch: HandleWatch(watch); break;
                case Unwatch unwatch: HandleUnwatch(unwatch); break;
                case DeathWatchNotification notice: HandleDeath(notice); break;
                case Failed failed: HandleChildFailure(failed); break;
                case ActorTask task: HandleTask(task); break;
                case AwaitedEnded ended: HandleAwaitedEnd(ended); break;
                case ChildNotMade: ContinueIfChildless(); break;
                case ReceiveTimeoutTick: _timeout?.Tick(); break;
                case Akka.Dispatch.SysMsg.Suspend: HandleSuspend(); break;
                case Resume resume: HandleResume(resume.CausedByFailure); break;
                case Recreate recreate: HandleRecreate(recreate.Cause); break;
                case Terminate: HandleTerminate(); break;
                default: break;
            }
        }
        catch (Exception e)
        {
            Fail(e);
        }
    }

    /// <summary>What happens to system messages after the actor's end: who watches now is told at once.</summary>
    internal static void RefuseSystem(SystemMessage message)
    {
        if (message is Watch watch)
            watch.Watcher.SendSystemMessage(new DeathWatchNotification(watch.Watchee, existenceConfirmed: false, addressTerminated: false));
    }

    private void ReceiveFromTimer(TimerScheduler timers, TimerTick tick)
    {
        timers.Delivered = tick.Key;
        try
        {
            ReceiveUnwrapped(tick.Message);
        }
        finally
        {
            timers.Delivered = null;
        }
    }

    private void ReceiveUnwrapped(object message)
    {
        _current = new Envelope(message, _current.Sender);
        if (message is IAutoReceivedMessage) AutoReceiveMessage(_current);
        else ReceiveMessage(message);
    }

    private bool TellsLifecycle => _system.Settings.DebugLifecycle;

    internal void Debug(string text) => _system.EventStream.Publish(new Debug(_self.Path.ToString(), LogType, text));

    private void LogError(Exception cause, string text) => _system.EventStream.Publish(new Error(cause, _self.Path.ToString(), LogType, text));

    private Type LogType => _actor?.GetType() ?? typeof(ActorCell);
}
