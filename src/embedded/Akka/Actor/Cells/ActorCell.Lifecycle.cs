using System.Reflection;
using Akka.Actor.Internal;
using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

public partial class ActorCell
{
    private bool _constructing;
    private Exception? _restartCause;
    private bool _restartsInstance;

    // Set from a failure until the parent's decision has been carried out, and from the beginning of the end: no further failure is reported.
    private bool _failed;
    private IActorRef? _perpetrator;

    /// <inheritdoc/>
    public void Suspend() => SendSystemMessage(new Suspend());

    /// <inheritdoc/>
    public void Resume(Exception? causedByFailure) => SendSystemMessage(new Resume(causedByFailure));

    /// <inheritdoc/>
    public void Restart(Exception cause) => SendSystemMessage(new Recreate(cause));

    /// <inheritdoc/>
    public void Stop() => SendSystemMessage(new Terminate());

    /// <summary>Makes an instance of the actor, with this cell as its context.</summary>
    protected virtual ActorBase CreateNewActorInstance()
    {
        var actor = Props.NewActor() ?? throw new ActorInitializationException(_self, "Props.NewActor gave null.");
        if (actor.Cell != this) throw new ActorInitializationException(_self, "Props.NewActor gave another actor's instance.");
        ActorStashPlugin.Give(actor, this);
        _system.ActorPipelineResolver.PipelineFor(actor.GetType())?.AfterActorIncarnated(actor, this);
        if (actor is IInitializableActor initializable) initializable.Init();
        return actor;
    }

    /// <summary>Lets an actor under construction take this cell as its context.</summary>
    internal void Adopt(ActorBase actor)
    {
        if (!_constructing)
        {
            throw new ActorInitializationException(
                _self, $"An actor of type {actor.GetType()} can't be made by 'new' inside another actor; use ActorOf of a context, with Props.");
        }

        _constructing = false;
        // Already now, so that a Become in the constructor stands above it.
        _behaviors.Reset(actor.InitialBehavior());
        if (actor is IWithTimers timed) timed.Timers = _timers = new TimerScheduler(this);
    }

    /// <summary>The timers of the present instance.</summary>
    internal TimerScheduler Timers => _timers ??= new TimerScheduler(this);

    internal void CancelTimers() => _timers?.CancelAll();

    private void NewInstance()
    {
        _constructing = true;
        try
        {
            var actor = CreateNewActorInstance();
            _actor = actor;
            _tellsMessages = actor is ILogReceive && _system.Settings.AddLoggingReceive;
        }
        finally
        {
            _constructing = false;
        }
    }

    private void HandleCreate(ActorInitializationException? failure)
    {
        if (_phase != CellPhase.Working) return;
        try
        {
            if (failure is not null) throw failure;
            NewInstance();
            _actor!.AroundPreStart();
            _timeout?.Restart();
            if (TellsLifecycle) Debug($"Started ({_actor})");
            if (_system.Settings.EmitActorTelemetry) _system.EventStream.Publish(new ActorStarted(_self, Props.Type));
        }
        catch (Exception e)
        {
            var cause = Unwrapped(e);
            ReleaseInstance();
            Fail(cause as ActorInitializationException ?? new ActorInitializationException(_self, $"Exception during creation: {cause.Message}", cause));
        }
    }

    private void HandleSuspend()
    {
        if (_phase >= CellPhase.Stopping) return;
        _mailbox.Suspend();
        SuspendChildren(except: null);
    }

    private void HandleResume(Exception? causedByFailure)
    {
        if (_phase >= CellPhase.Stopping) return;
        if (_actor is null && causedByFailure is not null)
        {
            // There is nothing to resume: the constructor failed.
            HandleRecreate(causedByFailure);
            return;
        }

        var perpetrator = _perpetrator;
        _mailbox.Resume();
        if (causedByFailure is not null)
        {
            ClearFailure();
            if (_awaited is null) _current = default;
        }

        ResumeChildren(causedByFailure, perpetrator);
    }

    private void HandleRecreate(Exception cause)
    {
        if (_phase >= CellPhase.Stopping) return;
        if (TellsLifecycle) Debug("Restarting");
        _phase = CellPhase.Restarting;
        _restartCause = cause;
        _restartsInstance = _actor is not null;
        if (_actor is null) StopAllChildren();
        else RetireInstance(cause);
        // Nobody takes messages until there is a new instance, even if nobody has held them back.
        if (!_mailbox.IsSuspended) _mailbox.Suspend();
        ContinueIfChildless();
    }

    private void RetireInstance(Exception cause)
    {
        var message = _current.Message;
        try
        {
            _actor!.AroundPreRestart(cause, message);
        }
        catch (Exception e)
        {
            var failure = new PreRestartException(_self, e, cause, message);
            LogError(e, $"{failure.Message}: {e.Message}");
        }

        ReleaseInstance();
    }

    private void FinishRestart()
    {
        var cause = _restartCause!;
        _restartCause = null;
        _phase = CellPhase.Working;
        _current = default;
        ClearFailure();
        _mailbox.Resume();
        if (!_restartsInstance)
        {
            HandleCreate(null);
            return;
        }

        var survivors = ChildSnapshot();
        try
        {
            NewInstance();
            _actor!.AroundPostRestart(cause, null!);
            foreach (var survivor in survivors) survivor.Child.Restart(cause);
            _timeout?.Restart();
            if (TellsLifecycle) Debug($"Restarted ({_actor})");
            if (_system.Settings.EmitActorTelemetry) _system.EventStream.Publish(new ActorRestarted(_self, Props.Type, cause));
        }
        catch (Exception e)
        {
            ReleaseInstance();
            Fail(new PostRestartException(_self, Unwrapped(e), cause));
        }
    }

    private void HandleTerminate()
    {
        if (_phase >= CellPhase.Stopping) return;
        _phase = CellPhase.Stopping;
        _failed = true;
        _timeout?.Cancel();
        _watch?.UnwatchAll();
        AbandonAwaited();
        _mailbox.Suspend();
        // Another thread may be about to make the first child of a guardian: either it sees the phase or it is seen here.
        Interlocked.MemoryBarrier();
        _children?.Close();
        StopAllChildren();
        if (!WaitsForChildren) FinishTerminate();
        else if (TellsLifecycle) Debug("Stopping");
    }

    private void FinishTerminate()
    {
        _phase = CellPhase.Stopped;
        try
        {
            _actor?.AroundPostStop();
        }
        catch (Exception e)
        {
            LogError(e, e.Message);
        }
        finally
        {
            if (TellsLifecycle) Debug("Stopped");
            if (_system.Settings.EmitActorTelemetry) _system.EventStream.Publish(new ActorStopped(_self, Props.Type));
            ReleaseInstance();
            _watch?.UnwatchAll();
            // From here on messages go to the dead letters, and watchers are refused.
            Dispatcher.Detach(this);
            Parent.SendSystemMessage(new DeathWatchNotification(_self, existenceConfirmed: true, addressTerminated: false));
            _watch?.TellWatchers(Parent);
            _current = default;
        }
    }

    /// <summary>Lets go of the instance and of what belongs to it alone.</summary>
    private void ReleaseInstance()
    {
        AbandonAwaited();
        _timers?.CancelAll();
        _timers = null;
        var actor = _actor;
        _actor = null;
        _behaviors.Reset(null);
        ActorStashPlugin.TakeBack(actor);
        if (actor is null) return;
        _system.ActorPipelineResolver.PipelineFor(actor.GetType())?.BeforeActorIncarnated(actor, this);
        try
        {
            (actor as IDisposable)?.Dispose();
            Props.Release(actor);
        }
        catch (Exception e)
        {
            LogError(e, e.Message);
        }
    }

    private static Exception Unwrapped(Exception e) => e is TargetInvocationException { InnerException: { } inner } ? inner : e;

    private void ClearFailure()
    {
        _failed = false;
        _perpetrator = null;
    }

    /// <summary>Holds this actor and its children back and leaves the decision to the parent.</summary>
    private void Fail(Exception cause, IActorRef? perpetrator = null)
    {
        if (_failed)
        {
            LogError(cause, cause.Message);
            return;
        }

        _failed = true;
        _perpetrator = perpetrator ?? _self;
        _mailbox.Suspend();
        SuspendChildren(perpetrator);
        Parent.SendSystemMessage(new Failed(_self, cause, _self.Path.Uid));
    }
}
