using Akka.Actor;

namespace AkkaSockets;

/// <summary>How to get at an actor system's sockets.</summary>
public static class ActorSystemSockets
{
    /// <summary>The listeners of the actor system.</summary>
    /// <param name="system">The system.</param>
    /// <returns>Always the same for one system.</returns>
    public static Sockets Sockets(this ActorSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return SocketsExtension.Instance.Apply(system);
    }
}
