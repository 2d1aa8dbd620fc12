namespace Akka.Actor;

/// <summary>Names an extension and makes it.</summary>
/// <typeparam name="T">The type of the extension.</typeparam>
public interface IExtensionId<out T> : IExtensionId where T : IExtension
{
    /// <summary>The system's extension; it is made if the system has none yet.</summary>
    new T Apply(ActorSystem system);

    /// <summary>The system's extension.</summary>
    new T Get(ActorSystem system);

    /// <summary>Makes the extension. The system calls this once.</summary>
    new T CreateExtension(ExtendedActorSystem system);
}
