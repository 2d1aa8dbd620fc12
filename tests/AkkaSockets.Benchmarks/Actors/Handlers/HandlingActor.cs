using Akka.Actor;

namespace AkkaSockets.Benchmarks.Actors.Handlers;

/// <summary>Counts what its fifth handler gets since the last <see cref="Run"/>; the handler ends at once, as a method or as a task.</summary>
internal sealed class HandlingActor : ReceiveActor
{
    private Run? _run;

    public HandlingActor(bool asynchronous)
    {
        Receive<Run>(run => _run = run);
        Receive<string>(_ => { });
        Receive<Uri>(_ => { });
        Receive<Version>(_ => { });
        if (asynchronous)
        {
            ReceiveAsync<Unit>(_ =>
            {
                _run?.Handled();
                return Task.CompletedTask;
            });
        }
        else
        {
            Receive<Unit>(_ => _run?.Handled());
        }
    }
}
