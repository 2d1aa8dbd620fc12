using Akka.Actor;

namespace Akka.IO;

/// <summary>
/// UDP with one peer: a socket that sends to nobody else and hears nobody else. Commands go to the manager or to a connection; events come
/// back.
/// </summary>
/// <remarks>
/// To begin, send <see cref="Connect"/> to the manager. Nothing of it is told to the peer, which may not even exist: UDP knows no
/// connections.
/// </remarks>
public partial class UdpConnected : ExtensionIdProvider<UdpConnectedExt>
{
    /// <summary>The extension's identity. Its manager is <c>/system/IO-UDP-CONN</c>.</summary>
    public static readonly UdpConnected Instance = new();

    /// <inheritdoc/>
    public override UdpConnectedExt CreateExtension(ExtendedActorSystem system) => new(system);
}
