using Akka.Actor;

namespace Akka.Tests.Stress.Soak;

/// <summary>Watches whom it is told to watch, and counts the ends.</summary>
internal sealed class SoakWatcher : UntypedActor
{
    private int _watching;
    private long _ends;

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case IActorRef worker:
                _watching++;
                Context.Watch(worker);
                break;
            case Terminated:
                _watching--;
                _ends++;
                break;
            default:
                Sender.Tell((_watching, _ends));
                break;
        }
    }
}
