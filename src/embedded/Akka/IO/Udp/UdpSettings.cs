using Akka.Actor;
using Akka.Configuration;

namespace Akka.IO;

/// <summary>
/// The settings of UDP: section <c>akka.io.udp</c> of the configuration, and <c>akka.io.udp-connected</c> for <see cref="UdpConnected"/>.
/// </summary>
public class UdpSettings
{
    private const string Section = "akka.io.udp";

    /// <summary>Makes settings.</summary>
    /// <param name="bufferPoolConfigPath">
    /// The name of a section that must exist. Its sizes have no effect: datagrams always arrive whole.
    /// </param>
    /// <param name="traceLogging">Whether each step of a socket is logged at debug level.</param>
    /// <param name="initialSocketAsyncEventArgs">Has no effect.</param>
    /// <param name="batchReceiveLimit">
    /// How many datagrams are received before the actor turns to its other messages; less than 1 counts as 1.
    /// </param>
    /// <param name="managementDispatcher">The dispatcher of the manager.</param>
    /// <param name="fileIoDispatcher">Has no effect.</param>
    public UdpSettings(
        string bufferPoolConfigPath,
        bool traceLogging,
        int initialSocketAsyncEventArgs,
        int batchReceiveLimit,
        string managementDispatcher,
        string fileIoDispatcher)
    {
        BufferPoolConfigPath = bufferPoolConfigPath;
        TraceLogging = traceLogging;
        InitialSocketAsyncEventArgs = initialSocketAsyncEventArgs;
        BatchReceiveLimit = batchReceiveLimit;
        ManagementDispatcher = managementDispatcher;
        FileIODispatcher = fileIoDispatcher;
    }

    /// <summary>Gets the name of a section that must exist.</summary>
    public string BufferPoolConfigPath { get; }

    /// <summary>Gets a value indicating whether each step of a socket is logged at debug level.</summary>
    public bool TraceLogging { get; }

    /// <summary>Gets a number that has no effect.</summary>
    public int InitialSocketAsyncEventArgs { get; }

    /// <summary>Gets how many datagrams are received before the actor turns to its other messages.</summary>
    public int BatchReceiveLimit { get; }

    /// <summary>Gets the dispatcher of the manager.</summary>
    public string ManagementDispatcher { get; }

    /// <summary>Gets a name that has no effect.</summary>
    public string FileIODispatcher { get; }

    /// <summary>Reads the settings of a system, from <c>akka.io.udp</c>.</summary>
    /// <param name="system">The system.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="ConfigurationException">A value is missing or not valid.</exception>
    public static UdpSettings Create(ActorSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return Create(system.Settings.Config.GetConfig(Section));
    }

    /// <summary>Reads settings.</summary>
    /// <param name="config">The section <c>akka.io.udp</c>, or one like it.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="ConfigurationException">A value is missing or not valid.</exception>
    public static UdpSettings Create(Config? config) => Read(Section, config);

    internal static UdpSettings Read(string name, Config? config)
    {
        var section = new SettingsSection(name, config);
        return new UdpSettings(
            section.Text("buffer-pool"),
            section.Switch("trace-logging"),
            section.Number("nr-of-socket-async-event-args", 0, 32),
            section.Number("receive-throughput", 1, 3),
            section.Text("management-dispatcher"),
            section.Text("file-io-dispatcher"));
    }

    internal void CheckBufferPool(ExtendedActorSystem system) =>
        _ = new SettingsSection(BufferPoolConfigPath, system.Settings.Config.GetConfig(BufferPoolConfigPath));
}
