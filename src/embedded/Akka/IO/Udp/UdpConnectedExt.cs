using Akka.Actor;
using Akka.Configuration;

namespace Akka.IO;

/// <summary>UDP with one peer, of one actor system: its settings and its manager.</summary>
public class UdpConnectedExt : IOExtension, INoSerializationVerificationNeeded
{
    private const string Section = "akka.io.udp-connected";

    /// <summary>Reads the settings from <c>akka.io.udp-connected</c> and starts the manager.</summary>
    /// <param name="system">The system.</param>
    /// <exception cref="ConfigurationException">A value of <c>akka.io.udp-connected</c> is missing or not valid.</exception>
    public UdpConnectedExt(ExtendedActorSystem system)
        : this(system, ReadSettings(system))
    {
    }

    /// <summary>Starts the manager. A system has room for one.</summary>
    /// <param name="system">The system.</param>
    /// <param name="settings">The settings.</param>
    /// <exception cref="ConfigurationException">The configuration has no section for the buffer pool.</exception>
    public UdpConnectedExt(ExtendedActorSystem system, UdpSettings settings)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(settings);
        settings.CheckBufferPool(system);
        Settings = settings;
        Manager = system.SystemActorOf(
            Props.Create<UdpConnectedManager>(this).WithDispatcher(settings.ManagementDispatcher), "IO-UDP-CONN");
    }

    /// <inheritdoc/>
    public override IActorRef Manager { get; }

    internal UdpSettings Settings { get; }

    private static UdpSettings ReadSettings(ExtendedActorSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return UdpSettings.Read(Section, system.Settings.Config.GetConfig(Section));
    }
}
