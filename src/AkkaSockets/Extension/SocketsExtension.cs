using Akka.Actor;

namespace AkkaSockets;

/// <summary>The id of the extension <see cref="Sockets"/>.</summary>
public sealed class SocketsExtension : ExtensionIdProvider<Sockets>
{
    /// <summary>The one instance.</summary>
    public static SocketsExtension Instance { get; } = new();

    /// <inheritdoc />
    public override Sockets CreateExtension(ExtendedActorSystem system) => new(system);
}
