namespace Akka.Actor;

/// <summary>More of an actor system than applications need.</summary>
public abstract class ExtendedActorSystem : ActorSystem
{
    /// <summary>For subclasses.</summary>
    protected ExtendedActorSystem()
    {
    }

    /// <summary>Makes and finds refs.</summary>
    public abstract IActorRefProvider Provider { get; }

    /// <summary>The parent of the application's top-level actors.</summary>
    public abstract IInternalActorRef Guardian { get; }

    /// <summary>Where relative paths begin.</summary>
    public abstract IInternalActorRef LookupRoot { get; }

    /// <summary>The parent of the runtime's own top-level actors.</summary>
    public abstract IInternalActorRef SystemGuardian { get; }

    /// <summary>The plugins that see each actor come and go.</summary>
    public abstract ActorProducerPipelineResolver ActorPipelineResolver { get; }

    /// <summary>All actors as a tree, one line each: name, kind of ref, class, state of the mailbox, number of children. For debugging:
    /// the actors go on meanwhile.</summary>
    public abstract string PrintTree();

    /// <summary>Makes an actor below <c>/system</c>, which outlives those of the application.</summary>
    public abstract IActorRef SystemActorOf(Props props, string? name = null);

    /// <summary>Makes an actor below <c>/system</c>, which outlives those of the application.</summary>
    public abstract IActorRef SystemActorOf<TActor>(string? name = null)
        where TActor : ActorBase, new();

    /// <summary>Stops all actors at once, without coordinated shutdown.</summary>
    public abstract void Abort();
}
