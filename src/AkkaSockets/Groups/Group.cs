using Akka.Actor;

namespace AkkaSockets.Groups;

/// <summary>The members of one group. Changed under the registry's lock; the list to send to is made once after a change.</summary>
internal sealed class Group(string name)
{
    private readonly HashSet<IActorRef> _members = [];
    private volatile IActorRef[]? _snapshot;

    public string Name => name;

    public int Count => _members.Count;

    /// <summary>The members, or null if they have changed since the list was made; read without the lock.</summary>
    public IActorRef[]? Snapshot => _snapshot;

    public bool Add(IActorRef member)
    {
        if (!_members.Add(member))
            return false;
        _snapshot = null;
        return true;
    }

    public bool Remove(IActorRef member)
    {
        if (!_members.Remove(member))
            return false;
        _snapshot = null;
        return true;
    }

    public IActorRef[] MakeSnapshot() => _snapshot ??= [.. _members];
}
