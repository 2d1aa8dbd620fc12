using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Event;

namespace Akka.Tests.Events;

/// <summary>A logger of <c>akka.loggers</c> that keeps what it is told, by the name of the actor system.</summary>
public sealed class RecordingLogger : DefaultLogger
{
    private static readonly ConcurrentDictionary<string, BlockingCollection<LogEvent>> Recordings = new();

    private static readonly ConcurrentDictionary<string, IActorRef> Loggers = new();

    public RecordingLogger() => Loggers[Context.System.Name] = Self;

    /// <summary>What <c>akka.loggers</c> says to use this logger.</summary>
    public static string Setting => $"akka.loggers = [\"{typeof(RecordingLogger).AssemblyQualifiedName}\"]";

    /// <summary>What was logged in a system, in order.</summary>
    public static BlockingCollection<LogEvent> Of(string system) => Recordings.GetOrAdd(system, _ => []);

    /// <summary>The logger of a system, for what must reach it whatever the level is.</summary>
    public static IActorRef In(string system) => Loggers[system];

    protected override void Print(LogEvent logEvent) => Of(Context.System.Name).Add(logEvent);
}
