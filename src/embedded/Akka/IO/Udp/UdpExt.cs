using Akka.Actor;
using Akka.Configuration;

namespace Akka.IO;

/// <summary>UDP of one actor system: its settings and its manager.</summary>
public class UdpExt : IOExtension
{
    /// <summary>Reads the settings from <c>akka.io.udp</c> and starts the manager.</summary>
    /// <param name="system">The system.</param>
    /// <exception cref="ConfigurationException">A value of <c>akka.io.udp</c> is missing or not valid.</exception>
    public UdpExt(ExtendedActorSystem system)
        : this(system, UdpSettings.Create(system))
    {
    }

    /// <summary>Starts the manager. A system has room for one.</summary>
    /// <param name="system">The system.</param>
    /// <param name="settings">The settings.</param>
    /// <exception cref="ConfigurationException">The configuration has no section for the buffer pool.</exception>
    public UdpExt(ExtendedActorSystem system, UdpSettings settings)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(settings);
        settings.CheckBufferPool(system);
        Settings = settings;
        Manager = system.SystemActorOf(Props.Create<UdpManager>(this).WithDispatcher(settings.ManagementDispatcher), "IO-UDP-FF");
    }

    /// <inheritdoc/>
    public override IActorRef Manager { get; }

    internal UdpSettings Settings { get; }
}
