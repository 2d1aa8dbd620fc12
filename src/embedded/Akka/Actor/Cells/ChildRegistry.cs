namespace Akka.Actor.Internal;

/// <summary>
/// The children of a cell. Others than the owner look in here too (selections, guardians' ActorOf), so it is locked; nothing foreign is
/// called while it is.
/// </summary>
internal sealed class ChildRegistry
{
    private readonly Lock _lock = new();

    // A null value is a name that is reserved while its child is being made.
    private readonly Dictionary<string, ChildRestartStats?> _children = new(StringComparer.Ordinal);
    private long _nextName;
    private bool _closed;
    private int _reserved;
    private int _dying;

    internal int Count
    {
        get
        {
            lock (_lock) return _children.Count;
        }
    }

    internal string NewName() => ActorNames.Automatic(Interlocked.Increment(ref _nextName) - 1);

    /// <exception cref="InvalidActorNameException">The name is taken.</exception>
    /// <exception cref="InvalidOperationException">The owner is stopping.</exception>
    internal void Reserve(string name, ActorPath owner)
    {
        lock (_lock)
        {
            if (_closed) throw new InvalidOperationException($"Cannot create child while terminating or terminated: '{name}' under [{owner}].");
            if (!_children.TryAdd(name, null)) throw new InvalidActorNameException($"Actor name \"{name}\" is not unique!");
            _reserved++;
        }
    }

    internal bool IsReserved(string name)
    {
        lock (_lock) return _children.TryGetValue(name, out var stats) && stats is null;
    }

    internal void Unreserve(string name)
    {
        lock (_lock)
        {
            if (_children.TryGetValue(name, out var stats) && stats is null && _children.Remove(name)) _reserved--;
        }
    }

    /// <summary>Fills a reserved name. False if the owner has begun to stop meanwhile; the child is then to be stopped as well.</summary>
    internal bool Fill(string name, IInternalActorRef child)
    {
        lock (_lock)
        {
            if (_children.TryGetValue(name, out var reserved) && reserved is null) _reserved--;
            _children[name] = new ChildRestartStats(child) { Dying = _closed };
            if (_closed) _dying++;
            return !_closed;
        }
    }

    internal bool TryGet(string name, out ChildRestartStats stats)
    {
        lock (_lock) return _children.TryGetValue(name, out stats!) && stats is not null;
    }

    internal bool TryGet(IActorRef child, out ChildRestartStats stats) => TryGet(child.Path.Name, out stats) && stats.Child.Equals(child);

    /// <summary>Forgets a child that has stopped. False if it is none.</summary>
    internal bool Remove(IActorRef child)
    {
        lock (_lock)
        {
            if (!_children.TryGetValue(child.Path.Name, out var stats) || stats is null || !stats.Child.Equals(child)) return false;
            _children.Remove(child.Path.Name);
            if (stats.Dying) _dying--;
            return true;
        }
    }

    internal ChildRestartStats[] Snapshot()
    {
        lock (_lock)
        {
            var all = new ChildRestartStats[_children.Count];
            var count = 0;
            foreach (var stats in _children.Values)
                if (stats is not null)
                    all[count++] = stats;
            return count == all.Length ? all : all[..count];
        }
    }

    /// <summary>Lets no more children in.</summary>
    internal void Close()
    {
        lock (_lock) _closed = true;
    }

    /// <summary>Whether there are children that have been asked to stop, or names of children that are just being made.</summary>
    internal bool HasDying
    {
        get
        {
            lock (_lock) return _dying > 0 || _reserved > 0;
        }
    }

    /// <summary>Notes that a child has been asked to stop.</summary>
    internal void MarkDying(ChildRestartStats stats)
    {
        lock (_lock)
        {
            if (stats.Dying) return;
            stats.Dying = true;
            _dying++;
        }
    }
}
