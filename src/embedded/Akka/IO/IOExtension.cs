using Akka.Actor;

namespace Akka.IO;

/// <summary>An extension that has an actor to talk to.</summary>
public abstract class IOExtension : IExtension
{
    /// <summary>Gets the actor that takes the commands.</summary>
    public abstract IActorRef Manager { get; }
}
