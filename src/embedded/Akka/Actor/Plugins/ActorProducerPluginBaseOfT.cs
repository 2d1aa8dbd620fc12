namespace Akka.Actor;

/// <summary>A plugin for actors of a class and its subclasses, which does nothing.</summary>
/// <typeparam name="TActor">The class.</typeparam>
public abstract class ActorProducerPluginBase<TActor> : IActorProducerPlugin
    where TActor : ActorBase
{
    /// <summary>For subclasses.</summary>
    protected ActorProducerPluginBase()
    {
    }

    /// <inheritdoc/>
    public virtual bool CanBeAppliedTo(Type actorType) => typeof(TActor).IsAssignableFrom(actorType);

    void IActorProducerPlugin.AfterIncarnated(ActorBase actor, IActorContext context) => AfterIncarnated((TActor)actor, context);

    void IActorProducerPlugin.BeforeIncarnated(ActorBase actor, IActorContext context) => BeforeIncarnated((TActor)actor, context);

    /// <inheritdoc cref="IActorProducerPlugin.AfterIncarnated"/>
    public virtual void AfterIncarnated(TActor actor, IActorContext context)
    {
    }

    /// <inheritdoc cref="IActorProducerPlugin.BeforeIncarnated"/>
    public virtual void BeforeIncarnated(TActor actor, IActorContext context)
    {
    }
}
