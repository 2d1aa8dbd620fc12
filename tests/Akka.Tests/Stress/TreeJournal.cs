using System.Collections.Concurrent;
using Akka.Actor;

namespace Akka.Tests.Stress;

/// <summary>The records of all cells of a tree.</summary>
internal sealed class TreeJournal(Findings findings, int seed, int hookFailuresInThousand)
{
    private readonly ConcurrentDictionary<(string Path, long Uid), CellRecord> _records = new();
    private readonly ConcurrentDictionary<(CellRecord? Parent, string Name), CellRecord> _latest = new();
    private readonly List<CellRecord> _all = [];
    private int _outstanding;

    internal ICollection<CellRecord> Records => _records.Values;

    /// <summary>How many cells there have been.</summary>
    internal int Count
    {
        get
        {
            lock (_all) return _all.Count;
        }
    }

    /// <summary>Orders that have neither been carried out nor become dead letters.</summary>
    internal int Outstanding => Volatile.Read(ref _outstanding);

    internal void Sent() => Interlocked.Increment(ref _outstanding);

    internal void Done() => Interlocked.Decrement(ref _outstanding);

    /// <summary>The record of an actor; whoever comes first, the actor or its parent, opens it.</summary>
    internal CellRecord Open(IActorRef cell, CellRecord? parent)
    {
        var key = (cell.Path.ToStringWithoutAddress(), cell.Path.Uid);
        if (_records.TryGetValue(key, out var known)) return known;
        var made = new CellRecord(cell, parent, findings);
        if (!_records.TryAdd(key, made)) return _records[key];
        lock (_all) _all.Add(made);
        parent?.AddChild(made);
        return made;
    }

    internal CellRecord? Find(IActorRef cell) => _records.GetValueOrDefault((cell.Path.ToStringWithoutAddress(), cell.Path.Uid));

    /// <summary>One of the latest cells, mostly one that lives.</summary>
    internal CellRecord Pick(Random random)
    {
        lock (_all)
        {
            var picked = _all[^1];
            for (var tries = 0; tries < 6; tries++)
            {
                picked = _all[^random.Next(1, Math.Min(_all.Count, 60) + 1)];
                if (!picked.IsEnded) break;
            }

            return picked;
        }
    }

    /// <summary>A child has been made: the one that had its name before must be gone.</summary>
    internal void Made(CellRecord parent, IActorRef child)
    {
        var record = Open(child, parent);
        if (_latest.TryGetValue((parent, child.Path.Name), out var before))
        {
            if (before.IsLive) before.Add("lives, but its name was free");
            findings.AddUnless(before.Ref.Path.Equals(child.Path), $"{before.Ref} and {child} have unequal paths");
            findings.AddUnless(!before.Ref.Equals(child) && before.Ref.Path.Uid != child.Path.Uid, $"{before.Ref} and {child} are the same");
        }

        _latest[(parent, child.Path.Name)] = record;
    }

    /// <summary>Whether a hook fails, by seed, actor and instance; and if so, what is to be done about it.</summary>
    internal StressFailure? Failure(CellRecord record, int hook)
    {
        if (hookFailuresInThousand == 0) return null;
        var random = new Random(HashCode.Combine(seed, (int)record.Ref.Path.Uid, record.Instances, hook));
        return random.Next(1000) >= hookFailuresInThousand ? null : new StressFailure((Directive)random.Next(4));
    }

    internal void Add(string finding) => findings.Add(finding);
}
