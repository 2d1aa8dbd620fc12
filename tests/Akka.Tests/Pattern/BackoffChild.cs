using Akka.Actor;

namespace Akka.Tests.Pattern;

/// <summary>Tells the probe that it started and what it gets; fails, stops or tells its parent when told so.</summary>
public sealed class BackoffChild : UntypedActor
{
    private readonly IActorRef _probe;

    public BackoffChild(IActorRef probe) => _probe = probe;

    public static Props Props(IActorRef probe) => Akka.Actor.Props.Create(() => new BackoffChild(probe));

    protected override void PreStart() => _probe.Tell("started");

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Exception failure:
                throw failure;
            case "stop":
                Context.Stop(Self);
                break;
            case ToParent(var text):
                Context.Parent.Tell(text);
                break;
            default:
                _probe.Forward(message);
                break;
        }
    }

    public sealed record ToParent(string Text);
}
