using Akka.Actor;
using Akka.Configuration;

namespace Akka.IO;

/// <summary>The settings of TCP: section <c>akka.io.tcp</c> of the configuration.</summary>
public class TcpSettings
{
    private const string Section = "akka.io.tcp";

    /// <summary>Makes settings.</summary>
    /// <param name="bufferPoolConfigPath">The section whose <c>buffer-size</c> bounds what one <see cref="Tcp.Received"/> carries.</param>
    /// <param name="initialSocketAsyncEventArgs">Has no effect.</param>
    /// <param name="traceLogging">Whether each step of a connection is logged at debug level.</param>
    /// <param name="batchAcceptLimit">How many connections are accepted before the listener has to have dealt with one; at least 1.</param>
    /// <param name="registerTimeout">How long a connection waits for <see cref="Tcp.Register"/>; null for ever.</param>
    /// <param name="receivedMessageSizeLimit">The most bytes a <see cref="Tcp.Received"/> carries.</param>
    /// <param name="managementDispatcher">The dispatcher of the manager.</param>
    /// <param name="fileIoDispatcher">The name of a dispatcher; nothing runs on it.</param>
    /// <param name="transferToLimit">Has no effect.</param>
    /// <param name="finishConnectRetries">How often a refused connection is tried again; 0 or more.</param>
    /// <param name="outgoingSocketForceIpv4">Whether outgoing sockets are of IPv4 alone, rather than of both versions.</param>
    /// <param name="writeCommandsQueueMaxSize">How many bytes may wait behind the write that is being sent; -1 sets no limit.</param>
    public TcpSettings(
        string bufferPoolConfigPath,
        int initialSocketAsyncEventArgs,
        bool traceLogging,
        int batchAcceptLimit,
        TimeSpan? registerTimeout,
        int receivedMessageSizeLimit,
        string managementDispatcher,
        string fileIoDispatcher,
        int transferToLimit,
        int finishConnectRetries,
        bool outgoingSocketForceIpv4,
        int writeCommandsQueueMaxSize)
    {
        BufferPoolConfigPath = bufferPoolConfigPath;
        InitialSocketAsyncEventArgs = initialSocketAsyncEventArgs;
        TraceLogging = traceLogging;
        BatchAcceptLimit = batchAcceptLimit;
        RegisterTimeout = registerTimeout;
        ReceivedMessageSizeLimit = receivedMessageSizeLimit;
        ManagementDispatcher = managementDispatcher;
        FileIODispatcher = fileIoDispatcher;
        TransferToLimit = transferToLimit;
        FinishConnectRetries = finishConnectRetries;
        OutgoingSocketForceIpv4 = outgoingSocketForceIpv4;
        WriteCommandsQueueMaxSize = writeCommandsQueueMaxSize;
    }

    /// <summary>Gets the section whose <c>buffer-size</c> bounds what one <see cref="Tcp.Received"/> carries.</summary>
    public string BufferPoolConfigPath { get; }

    /// <summary>Gets a number that has no effect.</summary>
    public int InitialSocketAsyncEventArgs { get; }

    /// <summary>Gets a value indicating whether each step of a connection is logged at debug level.</summary>
    public bool TraceLogging { get; }

    /// <summary>Gets how many connections are accepted before the listener has to have dealt with one.</summary>
    public int BatchAcceptLimit { get; }

    /// <summary>Gets how long a connection waits for <see cref="Tcp.Register"/>; null for ever.</summary>
    public TimeSpan? RegisterTimeout { get; }

    /// <summary>Gets the most bytes a <see cref="Tcp.Received"/> carries; <see cref="int.MaxValue"/> sets no limit of its own.</summary>
    public int ReceivedMessageSizeLimit { get; }

    /// <summary>Gets the dispatcher of the manager.</summary>
    public string ManagementDispatcher { get; }

    /// <summary>Gets the name of a dispatcher on which nothing runs.</summary>
    public string FileIODispatcher { get; }

    /// <summary>Gets or sets a number that has no effect.</summary>
    public int TransferToLimit { get; set; }

    /// <summary>Gets how often a refused connection is tried again.</summary>
    public int FinishConnectRetries { get; }

    /// <summary>Gets a value indicating whether outgoing sockets are of IPv4 alone.</summary>
    public bool OutgoingSocketForceIpv4 { get; }

    /// <summary>Gets how many bytes may wait behind the write that is being sent; -1 sets no limit.</summary>
    public int WriteCommandsQueueMaxSize { get; }

    /// <summary>Reads the settings of a system.</summary>
    /// <param name="system">The system.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="ConfigurationException">A value is missing or not valid.</exception>
    public static TcpSettings Create(ActorSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return Create(system.Settings.Config.GetConfig(Section));
    }

    /// <summary>Reads settings.</summary>
    /// <param name="config">The section <c>akka.io.tcp</c>.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="ConfigurationException">A value is missing or not valid.</exception>
    public static TcpSettings Create(Config? config)
    {
        var section = new SettingsSection(Section, config);
        return new TcpSettings(
            section.Text("buffer-pool"),
            section.Number("nr-of-socket-async-event-args", 0, 32),
            section.Switch("trace-logging"),
            section.Number("batch-accept-limit", 1, 10),
            section.DurationOrForever("register-timeout"),
            section.SizeOrUnlimited("max-received-message-size"),
            section.Text("management-dispatcher"),
            section.Text("file-io-dispatcher"),
            section.Size("file-io-transferTo-limit", 512 * 1024),
            section.Number("finish-connect-retries", 0, 5),
            section.Switch("outgoing-socket-force-ipv4"),
            section.Number("write-commands-queue-max-size", -1, -1));
    }
}
