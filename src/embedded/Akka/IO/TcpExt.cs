using Akka.Actor;
using AkkaSockets.Transports.Streams;

namespace Akka.IO;

/// <summary>TCP of one actor system: its settings and its manager.</summary>
public sealed class TcpExt : IOExtension
{
    /// <summary>Reads the settings and starts the manager.</summary>
    /// <param name="system">The system.</param>
    /// <exception cref="Akka.Configuration.ConfigurationException">A value of <c>akka.io.tcp</c> is missing or not valid, or names a dispatcher
    /// that there is not.</exception>
    public TcpExt(ExtendedActorSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        Settings = TcpSettings.Create(system);
        Sockets = TcpSocketSettings.Create(system.Settings.Config, Settings);
        Streams = new StreamSettings
        {
            RegisterTimeout = Settings.RegisterTimeout,
            WriteQueueLimit = Settings.WriteCommandsQueueMaxSize,
            TraceLogging = Settings.TraceLogging,
            Payloads = SegmentPayloadSender.Instance,
            Events = InlineEventTeller.Instance,
        };
        _ = system.Dispatchers.Lookup(Settings.FileIODispatcher); // nothing runs there, but a wrong name is found at start
        Manager = system.SystemActorOf(
            Props.Create<TcpManager>(this).WithDispatcher(Settings.ManagementDispatcher), "IO-TCP");
    }

    /// <inheritdoc/>
    public override IActorRef Manager { get; }

    /// <summary>Gets the settings.</summary>
    public TcpSettings Settings { get; }

    internal TcpSocketSettings Sockets { get; }

    internal StreamSettings Streams { get; }
}
