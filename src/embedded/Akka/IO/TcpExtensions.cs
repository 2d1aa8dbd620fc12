using Akka.Actor;

namespace Akka.IO;

/// <summary>Short ways to <see cref="Tcp"/>.</summary>
public static class TcpExtensions
{
    /// <summary>Gets the TCP manager of a system.</summary>
    /// <param name="system">The system.</param>
    /// <returns>The actor that takes <see cref="Tcp.Connect"/> and <see cref="Tcp.Bind"/>.</returns>
    public static IActorRef Tcp(this ActorSystem system) => IO.Tcp.Manager(system);
}
