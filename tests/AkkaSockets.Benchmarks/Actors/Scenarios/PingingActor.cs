using Akka.Actor;

namespace AkkaSockets.Benchmarks.Actors.Scenarios;

/// <summary>Keeps one message going back and forth until the <see cref="Run"/> has had its number.</summary>
internal sealed class PingingActor(IActorRef other) : UntypedActor
{
    private Run? _run;

    protected override void OnReceive(object message)
    {
        if (message is Run run)
            _run = run;
        else if (_run?.Handled() != true)
            return;
        other.Tell(Unit.Instance);
    }
}
