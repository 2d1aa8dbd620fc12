namespace Akka.IO;

/// <summary>Datagrams to hosts whose addresses are not known yet, by the hosts' names.</summary>
internal sealed class UnresolvedDatagrams
{
    private readonly Dictionary<string, Queue<OutgoingDatagram>> _byName = new(StringComparer.OrdinalIgnoreCase);

    public int Count { get; private set; }

    /// <summary>Tells whether a name is being asked for, so that further datagrams go behind those that wait for it.</summary>
    public bool AwaitsName(string name) => _byName.ContainsKey(name);

    public void Add(string name, in OutgoingDatagram datagram)
    {
        if (!_byName.TryGetValue(name, out var waiting))
            _byName[name] = waiting = new Queue<OutgoingDatagram>();
        waiting.Enqueue(datagram);
        Count++;
    }

    /// <summary>Takes those to one host, in order.</summary>
    public IReadOnlyCollection<OutgoingDatagram> Take(string name)
    {
        if (!_byName.Remove(name, out var waiting))
            return [];
        Count -= waiting.Count;
        return waiting;
    }

    /// <summary>Takes all of them.</summary>
    public IReadOnlyList<OutgoingDatagram> TakeAll()
    {
        var all = _byName.Values.SelectMany(waiting => waiting).ToList();
        _byName.Clear();
        Count = 0;
        return all;
    }
}
