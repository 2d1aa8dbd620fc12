using System.Buffers;
using Akka.Actor;

namespace AkkaSockets.Tests.Listeners;

/// <summary>Says that it is busy for some time whenever it is asked to finish, and closes when it is told "done".</summary>
public sealed class BusyConnection : ConnectionActor
{
    private readonly IActorRef _observer;
    private readonly TimeSpan _busy;

    public BusyConnection(ConnectionContext connection, IActorRef observer, TimeSpan busy)
        : base(connection)
    {
        _observer = observer;
        _busy = busy;
        Receive<string>(_ => Close(), text => text == "done");
    }

    protected override void OnOpened() => _observer.Tell(Self);

    protected override void OnReceived(ReadOnlySequence<byte> data) => Write(data);

    protected override DrainAnswer OnDrain(DrainRequest request)
    {
        _observer.Tell(request);
        return DrainAnswer.BusyFor(_busy);
    }
}
