using Akka.Actor;

namespace Akka.Tests.Actor;

/// <summary>Runs what it is sent with its context and tells the observer everything else, <see cref="Terminated"/> as <see cref="Died"/>.</summary>
internal sealed class Watcher(IActorRef observer) : UntypedActor
{
    public static Props Props(IActorRef observer) => Akka.Actor.Props.Create(() => new Watcher(observer));

    protected override void OnReceive(object message)
    {
        if (message is Action<IUntypedActorContext> action) action(Context);
        else observer.Tell(message is Terminated terminated ? new Died(terminated.ActorRef, terminated.ExistenceConfirmed) : message);
    }
}
