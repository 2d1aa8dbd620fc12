using Akka.Actor.Internal;
using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

public partial class ActorCell
{
    private ChildRegistry? _children;

    private bool WaitsForChildren => _phase == CellPhase.Stopping ? _children is { Count: > 0 } : _children?.HasDying == true;

    /// <inheritdoc/>
    public virtual IActorRef ActorOf(Props props, string? name = null) => AttachChild(props, isSystemService: false, name);

    /// <summary>Makes a child.</summary>
    /// <param name="props">How to make it.</param>
    /// <param name="isSystemService">Whether it belongs to the runtime itself.</param>
    /// <param name="name">Its name; null for an automatic one.</param>
    public virtual IActorRef AttachChild(Props props, bool isSystemService, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(props);
        if (name is not null) ActorNames.Check(name);
        var children = _children ?? Interlocked.CompareExchange(ref _children, new ChildRegistry(), null) ?? _children;
        if (_phase >= CellPhase.Stopping) children.Close();
        name ??= children.NewName();
        children.Reserve(name, _self.Path);
        IInternalActorRef child;
        try
        {
            var path = new ChildActorPath(_self.Path, name, ActorNames.NewUid());
            child = _system.Provider.ActorOf(_system, props, _self, path, isSystemService, deploy: null, lookupDeploy: true, async: false);
        }
        catch
        {
            children.Unreserve(name);
            // A guardian that began to stop meanwhile waits for the name that was reserved.
            SendSystemMessage(new ChildNotMade());
            throw;
        }

        var welcome = children.Fill(name, child);
        if (TellsLifecycle) Debug($"now supervising {child.Path}");
        child.Start();
        if (!welcome) child.Stop();
        return child;
    }

    /// <inheritdoc/>
    public void Stop(IActorRef child)
    {
        if (_children is not null && _children.TryGet(child, out var stats)) _children.MarkDying(stats);
        ((IInternalActorRef)child).Stop();
    }

    /// <inheritdoc/>
    public IEnumerable<IInternalActorRef> GetChildren() => Array.ConvertAll(ChildSnapshot(), static stats => stats.Child);

    IEnumerable<IActorRef> IActorContext.GetChildren() => GetChildren();

    IActorRef IActorContext.Child(string name) => GetSingleChild(name);

    /// <inheritdoc/>
    public IInternalActorRef GetChildByName(string name) =>
        _children is not null && _children.TryGet(name, out var stats) ? stats.Child : ActorRefs.Nobody;

    /// <inheritdoc/>
    public IInternalActorRef GetSingleChild(string name)
    {
        if (!name.Contains('#')) return GetChildByName(name);
        var (element, uid) = ActorNames.SplitUid(name);
        var child = GetChildByName(element);
        return uid == UndefinedUid || child.Path.Uid == uid ? child : ActorRefs.Nobody;
    }

    /// <summary>Takes an actor in as a child that was made elsewhere.</summary>
    internal void AdoptChild(IInternalActorRef child)
    {
        _children ??= new ChildRegistry();
        _children.Fill(child.Path.Name, child);
    }

    /// <summary>Unwatches and stops all children.</summary>
    internal void StopAllChildren()
    {
        foreach (var stats in ChildSnapshot())
        {
            _watch?.Unwatch(stats.Child);
            _children!.MarkDying(stats);
            stats.Child.Stop();
        }
    }

    private ChildRestartStats[] ChildSnapshot() => _children?.Snapshot() ?? [];

    private void SuspendChildren(IActorRef? except)
    {
        foreach (var stats in ChildSnapshot())
            if (!stats.Child.Equals(except))
                stats.Child.Suspend();
    }

    private void ResumeChildren(Exception? causedByFailure, IActorRef? perpetrator)
    {
        foreach (var stats in ChildSnapshot())
            stats.Child.Resume(stats.Child.Equals(perpetrator) ? causedByFailure : null);
    }

    private void HandleChildFailure(Failed failed)
    {
        // Whoever stops has stopped the children too.
        if (_phase >= CellPhase.Stopping || _children is null || !_children.TryGet(failed.Child, out var stats) || stats.Uid != failed.Uid) return;
        var cause = failed.Cause;
        var inHand = _current;
        // For the decider: its Sender is the child.
        _current = new Envelope(failed, failed.Child);
        try
        {
            if (StrategyOf(_actor!).HandleFailure(this, failed.Child, cause, stats, ChildSnapshot())) return;
        }
        catch (Exception e)
        {
            cause = e;
        }
        finally
        {
            _current = inHand;
        }

        FailOver(failed, cause);
    }

    /// <summary>A child's failure becomes this actor's own; it is then the message at which the actor failed.</summary>
    private void FailOver(Failed failed, Exception cause)
    {
        if (_awaited is null) _current = new Envelope(failed, failed.Child);
        Fail(cause, failed.Child);
    }

    private SupervisorStrategy StrategyOf(ActorBase actor) => Props.SupervisorStrategy ?? actor.OwnSupervisorStrategy();

    private void HandleChildTerminated(IActorRef child)
    {
        if (_children is null || !_children.Remove(child)) return;
        if (_actor is not null)
        {
            try
            {
                StrategyOf(_actor).HandleChildTerminated(this, child, RemainingChildren());
            }
            catch (Exception e)
            {
                Fail(e);
            }
        }

        ContinueIfChildless();
    }

    /// <summary>The children, looked up only if somebody asks: most strategies don't when one of many stops.</summary>
    private IEnumerable<IInternalActorRef> RemainingChildren()
    {
        foreach (var stats in ChildSnapshot()) yield return stats.Child;
    }

    private void ContinueIfChildless()
    {
        if (WaitsForChildren) return;
        if (_phase == CellPhase.Restarting) FinishRestart();
        else if (_phase == CellPhase.Stopping) FinishTerminate();
    }
}
