using Akka.Actor;

namespace Akka.Tests.Stress.Soak;

/// <summary>Keeps some slots filled: restarts workers that crash, and makes new ones of the same name for those that end.</summary>
internal sealed class SoakSupervisor : UntypedActor
{
    private const int OwnThreadEvery = 8;

    private readonly SoakLedger _ledger;
    private readonly int _first;
    private readonly int _count;
    private readonly IActorRef[] _watchers;

    public SoakSupervisor(SoakLedger ledger, int first, int count, IActorRef[] watchers)
    {
        _ledger = ledger;
        _first = first;
        _count = count;
        _watchers = watchers;
    }

    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(StressFailure.Decide);

    protected override void PreStart()
    {
        for (var i = _first; i < _first + _count; i++) Fill(i);
    }

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Terminated terminated:
                _ledger.AddEndSeenByParent();
                Fill(int.Parse(terminated.ActorRef.Path.Name, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case "ready?":
                Sender.Tell("ready");
                break;
        }
    }

    private void Fill(int number)
    {
        var (ledger, slot) = (_ledger, _ledger.Workers[number]);
        var props = Props.Create(() => new SoakWorker(ledger, slot));
        var worker = Context.ActorOf(number % OwnThreadEvery == 0 ? props.WithDispatcher("own-thread") : props, $"{number}");
        Context.Watch(worker);
        foreach (var watcher in _watchers) watcher.Tell(worker);
        slot.Worker = worker;
    }
}
