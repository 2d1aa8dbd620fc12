using Akka.Actor;

namespace AkkaSockets.Groups;

/// <summary>One registry of groups for an actor system.</summary>
internal sealed class ConnectionGroupsExtension : ExtensionIdProvider<ConnectionGroups>
{
    public static readonly ConnectionGroupsExtension Instance = new();

    public override ConnectionGroups CreateExtension(ExtendedActorSystem system) => new();
}
