using Akka.Actor;

namespace Akka.IO;

/// <summary>
/// UDP through actors: sockets that receive from anybody and send to anybody. Commands go to the manager (<see cref="Manager"/>), to a
/// listener or to a simple sender; events come back.
/// </summary>
/// <remarks>
/// To receive, and to send from a known port, send <see cref="Bind"/> to the manager; only to send, <see cref="SimpleSender"/>. For one
/// peer alone there is <see cref="UdpConnected"/>.
/// </remarks>
public partial class Udp : ExtensionIdProvider<UdpExt>
{
    /// <summary>The extension's identity.</summary>
    public static readonly Udp Instance = new();

    /// <summary>Gets the manager of a system: <c>/system/IO-UDP-FF</c>.</summary>
    /// <param name="system">The system.</param>
    /// <returns>The actor that takes <see cref="Bind"/> and <see cref="SimpleSender"/>.</returns>
    public static IActorRef Manager(ActorSystem system) => Instance.Apply(system).Manager;

    /// <inheritdoc/>
    public override UdpExt CreateExtension(ExtendedActorSystem system) => new(system);
}
