using System.Diagnostics.CodeAnalysis;
using Akka.Actor;

namespace AkkaSockets;

/// <summary>Connections that wait for a place, in the order of their arrival.</summary>
internal sealed class WaitingLine
{
    private readonly LinkedList<Newcomer> _line = new();
    private readonly Dictionary<IActorRef, LinkedListNode<Newcomer>> _byTransport = [];

    public int Count => _line.Count;

    public bool TryPeek([NotNullWhen(true)] out Newcomer? first)
    {
        first = _line.First?.Value;
        return first is not null;
    }

    public void Add(Newcomer newcomer) => _byTransport.Add(newcomer.Transport, _line.AddLast(newcomer));

    /// <returns>Null if nobody with this transport waits.</returns>
    public Newcomer? Remove(IActorRef transport)
    {
        if (!_byTransport.Remove(transport, out var node))
            return null;
        _line.Remove(node);
        return node.Value;
    }
}
