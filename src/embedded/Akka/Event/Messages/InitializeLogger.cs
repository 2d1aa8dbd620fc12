using Akka.Actor;

namespace Akka.Event;

/// <summary>The first message of a logger. It answers <see cref="LoggerInitialized"/> when it is ready; the system's start waits for that.</summary>
public class InitializeLogger : INoSerializationVerificationNeeded
{
    /// <summary>Asks a logger to get ready for the events of a bus.</summary>
    public InitializeLogger(LoggingBus loggingBus) => LoggingBus = loggingBus;

    /// <summary>The bus whose events the logger is going to receive.</summary>
    public LoggingBus LoggingBus { get; }
}
