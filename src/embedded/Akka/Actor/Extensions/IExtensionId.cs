namespace Akka.Actor;

/// <summary>Names an extension and makes it.</summary>
public interface IExtensionId
{
    /// <summary>The system's extension; it is made if the system has none yet.</summary>
    object Apply(ActorSystem system);

    /// <summary>The system's extension.</summary>
    object Get(ActorSystem system);

    /// <summary>Makes the extension. The system calls this once.</summary>
    object CreateExtension(ExtendedActorSystem system);

    /// <summary>The type of the extension.</summary>
    Type ExtensionType { get; }
}
