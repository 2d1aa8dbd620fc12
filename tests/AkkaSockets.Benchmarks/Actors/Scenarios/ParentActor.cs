using Akka.Actor;

namespace AkkaSockets.Benchmarks.Actors.Scenarios;

/// <summary>Keeps a hundred children that live for one message each, until the <see cref="Run"/> has had its number.</summary>
internal sealed class ParentActor : UntypedActor
{
    private const int AtOnce = 100;

    private static readonly Props Child = Props.Create(() => new EchoingActor());

    private Run? _run;
    private int _started;

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Run run:
                _run = run;
                _started = 0;
                while (_started < Math.Min(AtOnce, run.Messages))
                    StartChild();
                break;
            case Unit:
                Context.Stop(Sender);
                break;
            case Terminated:
                if (_run!.Handled() && _started < _run.Messages)
                    StartChild();
                break;
        }
    }

    private void StartChild()
    {
        _started++;
        Context.Watch(Context.ActorOf(Child)).Tell(Unit.Instance);
    }
}
