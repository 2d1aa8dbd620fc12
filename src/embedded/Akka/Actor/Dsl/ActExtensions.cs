namespace Akka.Actor.Dsl;

/// <summary>Actors described by a lambda, for small ones and for tests: <c>system.ActorOf(act => act.ReceiveAny((message, context) => …))</c>.</summary>
public static class ActExtensions
{
    /// <summary>Makes an actor that a lambda describes.</summary>
    /// <param name="factory">The system or context.</param>
    /// <param name="config">Describes it; called for each of its instances, by the actor itself.</param>
    /// <param name="name">Its name; null for an automatic one.</param>
    public static IActorRef ActorOf(this IActorRefFactory factory, Action<IActorDsl> config, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        return factory.ActorOf(Props.Create(() => new Act(config)), name);
    }

    /// <inheritdoc cref="ActorOf(IActorRefFactory, Action{IActorDsl}, string)"/>
    public static IActorRef ActorOf(this IActorRefFactory factory, Action<IActorDsl, IActorContext> config, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        return factory.ActorOf(Props.Create(() => new Act(config)), name);
    }
}
