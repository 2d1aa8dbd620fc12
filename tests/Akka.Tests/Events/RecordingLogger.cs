using System.Collections.Concurrent;
using Akka.Event;

namespace Akka.Tests.Events;

/// <summary>A logger of <c>akka.loggers</c> that keeps what it is told, by the name of the actor system.</summary>
public sealed class RecordingLogger : DefaultLogger
{
    private static readonly ConcurrentDictionary<string, BlockingCollection<LogEvent>> Recordings = new();

    /// <summary>What <c>akka.loggers</c> says to use this logger.</summary>
    public static string Setting => $"akka.loggers = [\"{typeof(RecordingLogger).AssemblyQualifiedName}\"]";

    /// <summary>What was logged in a system, in order.</summary>
    public static BlockingCollection<LogEvent> Of(string system) => Recordings.GetOrAdd(system, _ => []);

    protected override void Print(LogEvent logEvent) => Of(Context.System.Name).Add(logEvent);
}
