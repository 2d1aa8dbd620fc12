using System.Globalization;
using Akka.Actor;
using Akka.IO;

namespace AkkaSockets;

/// <summary>
/// One of a listener's listening sockets, or the place of one that is to be bound: whom to grant accepts, and how many. What
/// is learnt about the manager outlives the socket.
/// </summary>
internal sealed class AcceptSocket(int number, AcceptCredit credit)
{
    private bool _isNew;

    /// <summary>The listening actor; null while there is none.</summary>
    public IActorRef? Actor { get; private set; }

    public AcceptCredit Credit => credit;

    public string TimerKey { get; } = string.Create(CultureInfo.InvariantCulture, $"grant-{number}");

    public void Bound(IActorRef actor)
    {
        Actor = actor;
        _isNew = true;
    }

    public void Lost() => Actor = null;

    /// <summary>Grants what it had to do without while nothing was to be granted.</summary>
    public void Open()
    {
        var isNew = _isNew;
        _isNew = false;
        Grant(isNew ? credit.Bound() : credit.TopUp());
    }

    public void Grant(int accepts)
    {
        if (accepts > 0)
            Actor?.Tell(new Tcp.ResumeAccepting(accepts));
    }
}
