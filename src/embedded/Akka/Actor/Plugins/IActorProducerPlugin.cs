namespace Akka.Actor;

/// <summary>
/// Does something to actors of some classes as they come and go. Register it with <see cref="ExtendedActorSystem.ActorPipelineResolver"/>.
/// A plugin's exception is logged, and changes nothing else.
/// </summary>
public interface IActorProducerPlugin
{
    /// <summary>Whether actors of a class are its business. Asked once for each class.</summary>
    bool CanBeAppliedTo(Type actorType);

    /// <summary>Called with each new instance, behind its constructor and before its PreStart or PostRestart.</summary>
    void AfterIncarnated(ActorBase actor, IActorContext context);

    /// <summary>Called with each instance that goes, behind its PostStop or PreRestart.</summary>
    void BeforeIncarnated(ActorBase actor, IActorContext context);
}
