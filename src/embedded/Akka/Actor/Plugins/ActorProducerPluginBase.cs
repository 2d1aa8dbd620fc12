namespace Akka.Actor;

/// <summary>A plugin for actors of all classes, which does nothing.</summary>
public abstract class ActorProducerPluginBase : IActorProducerPlugin
{
    /// <summary>For subclasses.</summary>
    protected ActorProducerPluginBase()
    {
    }

    /// <inheritdoc/>
    public virtual bool CanBeAppliedTo(Type actorType) => true;

    /// <inheritdoc/>
    public virtual void AfterIncarnated(ActorBase actor, IActorContext context)
    {
    }

    /// <inheritdoc/>
    public virtual void BeforeIncarnated(ActorBase actor, IActorContext context)
    {
    }
}
