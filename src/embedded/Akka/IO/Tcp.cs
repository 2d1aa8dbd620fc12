using Akka.Actor;

namespace Akka.IO;

/// <summary>
/// TCP through actors. Commands go to the manager (<see cref="Manager"/>), to a listener or to a connection; events come back.
/// </summary>
/// <remarks>
/// <para>To connect, send <see cref="Connect"/> to the manager; to listen, send <see cref="Bind"/>. Either way a connection presents itself
/// with <see cref="Connected"/> and waits for <see cref="Register"/>, which names the actor that gets its bytes.</para>
/// </remarks>
public partial class Tcp : ExtensionIdProvider<TcpExt>
{
    /// <summary>The extension's identity.</summary>
    public static readonly Tcp Instance = new();

    /// <summary>How listeners and the manager supervise connections: one that fails is stopped, and its peer sees a reset.</summary>
    public static readonly SupervisorStrategy ConnectionSupervisorStrategy =
        new OneForOneStrategy(_ => Directive.Stop, loggingEnabled: true);

    /// <summary>Gets the manager of a system: <c>/system/IO-TCP</c>.</summary>
    /// <param name="system">The system.</param>
    /// <returns>The actor that takes <see cref="Connect"/> and <see cref="Bind"/>.</returns>
    public static IActorRef Manager(ActorSystem system) => Instance.Apply(system).Manager;

    /// <inheritdoc/>
    public override TcpExt CreateExtension(ExtendedActorSystem system) => new(system);
}
