namespace Akka.Actor;

/// <summary>Stops actors that can't work; restarts all others.</summary>
internal sealed class DefaultDecider : IDecider
{
    public Directive Decide(Exception cause) =>
        cause is ActorInitializationException or ActorKilledException or DeathPactException ? Directive.Stop : Directive.Restart;
}
