using Akka.Actor;

namespace Akka.TestKit.TestActors;

/// <summary>Forwards every message to another actor.</summary>
public class ForwardActor : ReceiveActor
{
    /// <summary>Forwards to <paramref name="target"/>.</summary>
    public ForwardActor(IActorRef target) => ReceiveAny(target.Forward);

    /// <summary>To make one with.</summary>
    public static Props Props(IActorRef target) => Actor.Props.Create(() => new ForwardActor(target));
}
