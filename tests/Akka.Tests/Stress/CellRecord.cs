using Akka.Actor;

namespace Akka.Tests.Stress;

/// <summary>
/// What is known of one cell. Its actor reports each step of its life; steps that the rules don't allow are findings. Others look at it from
/// their threads, so it is locked.
/// </summary>
internal sealed class CellRecord(IActorRef cell, CellRecord? parent, Findings findings)
{
    private readonly Lock _lock = new();
    private readonly List<CellRecord> _children = [];
    private readonly HashSet<int> _orders = [];
    private CellStage _stage;
    private object? _live;

    internal IActorRef Ref { get; } = cell;

    internal CellRecord? Parent { get; } = parent;

    internal int Instances { get; private set; }

    /// <summary>Instances that were dropped because a hook of their start failed: they get no PostStop.</summary>
    internal int Dropped { get; private set; }

    internal int PostStops { get; private set; }

    internal bool IsLive
    {
        get
        {
            lock (_lock) return _live is not null;
        }
    }

    internal bool IsEnded
    {
        get
        {
            lock (_lock) return _stage == CellStage.Ended;
        }
    }

    internal void AddChild(CellRecord child)
    {
        lock (_lock) _children.Add(child);
    }

    internal void Constructed(object instance)
    {
        if (Parent?.IsEnded == true) Add("is constructed after its parent's end");
        lock (_lock)
        {
            Require("constructor", CellStage.Empty, CellStage.BetweenInstances);
            if (_live is not null) Add("has two instances");
            // The children that the restart stopped.
            if (_children.Exists(child => child.IsLive)) Add("is constructed anew while children of the old instance live");
            _live = instance;
            Instances++;
            _stage = _stage == CellStage.BetweenInstances ? CellStage.Reconstructed : CellStage.Constructed;
        }
    }

    internal void PreStart(object instance) => Step(instance, "PreStart", CellStage.Started, CellStage.Constructed, CellStage.Restarted);

    internal void PreRestart(object instance) => Step(instance, "PreRestart", CellStage.BeingRestarted, CellStage.Started);

    internal void PostRestart(object instance) => Step(instance, "PostRestart", CellStage.Restarted, CellStage.Reconstructed);

    internal void PostStop(object instance)
    {
        lock (_lock)
        {
            Require("PostStop", CellStage.Started, CellStage.BeingRestarted);
            RequireLive(instance, "PostStop");
            PostStops++;
            _live = null;
            if (_stage == CellStage.BeingRestarted)
            {
                _stage = CellStage.BetweenInstances;
                return;
            }

            if (_children.Exists(child => child.IsLive)) Add("has its PostStop before its children have theirs");
            _stage = CellStage.Ended;
        }
    }

    /// <summary>A constructor or hook of the start is about to fail.</summary>
    internal void Drop(object instance)
    {
        lock (_lock)
        {
            RequireLive(instance, "start");
            _live = null;
            Dropped++;
            _stage = CellStage.Empty;
        }
    }

    internal void Begin(object instance, TreeOrder order)
    {
        lock (_lock)
        {
            Require($"{order}", CellStage.Started);
            RequireLive(instance, $"{order}");
            if (!_orders.Add(order.Id)) Add($"gets {order} twice");
        }
    }

    internal void GoOn(object instance, TreeOrder order)
    {
        lock (_lock) RequireLive(instance, $"what follows the await of {order}");
    }

    internal void Add(string finding) => findings.Add($"{Ref} ({_stage}, instance {Instances}) {finding}");

    private void Step(object instance, string hook, CellStage to, params ReadOnlySpan<CellStage> from)
    {
        lock (_lock)
        {
            Require(hook, from);
            RequireLive(instance, hook);
            _stage = to;
        }
    }

    private void Require(string hook, params ReadOnlySpan<CellStage> stages)
    {
        if (!stages.Contains(_stage)) Add($"runs {hook}");
    }

    private void RequireLive(object instance, string hook)
    {
        if (!ReferenceEquals(_live, instance)) Add($"runs {hook} on an instance that is not the present one");
    }
}
