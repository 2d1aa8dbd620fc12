using Akka.Actor;

namespace Akka.IO;

/// <summary>Short ways to <see cref="Udp"/>.</summary>
public static class UdpExtensions
{
    /// <summary>Gets the UDP manager of a system.</summary>
    /// <param name="system">The system.</param>
    /// <returns>The actor that takes <see cref="Udp.Bind"/> and <see cref="Udp.SimpleSender"/>.</returns>
    public static IActorRef Udp(this ActorSystem system) => IO.Udp.Manager(system);
}
