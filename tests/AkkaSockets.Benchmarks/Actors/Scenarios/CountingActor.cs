using Akka.Actor;

namespace AkkaSockets.Benchmarks.Actors.Scenarios;

/// <summary>Counts what it is told since the last <see cref="Run"/>.</summary>
internal sealed class CountingActor : UntypedActor
{
    private Run? _run;

    protected override void OnReceive(object message)
    {
        if (message is Run run)
            _run = run;
        else
            _run?.Handled();
    }
}
