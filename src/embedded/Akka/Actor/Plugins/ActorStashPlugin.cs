namespace Akka.Actor;

/// <summary>
/// Gives actors their stash, and what is in it back to the mailbox when they go. Always registered; the runtime sees to it itself, so that
/// an actor whose mailbox can't serve a stash fails to start.
/// </summary>
public class ActorStashPlugin : ActorProducerPluginBase
{
    /// <inheritdoc/>
    public override bool CanBeAppliedTo(Type actorType) => typeof(IActorStash).IsAssignableFrom(actorType);

    /// <inheritdoc/>
    public override void AfterIncarnated(ActorBase actor, IActorContext context) => Give(actor, context);

    /// <inheritdoc/>
    public override void BeforeIncarnated(ActorBase actor, IActorContext context) => TakeBack(actor);

    internal static void Give(ActorBase actor, IActorContext context)
    {
        if (actor is IActorStash stashing) stashing.Stash ??= context.CreateStash(stashing);
    }

    internal static void TakeBack(ActorBase? actor)
    {
        // Nothing is lost: after a restart the messages come again, after the end they become dead letters.
        if (actor is IActorStash { Stash: { } stash }) stash.UnstashAll();
    }
}
