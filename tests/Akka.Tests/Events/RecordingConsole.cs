using System.Collections.Concurrent;
using Akka.Event;

namespace Akka.Tests.Events;

/// <summary>What <c>akka.stdout-logger-class</c> may name: keeps what the console would show.</summary>
public sealed class RecordingConsole : MinimalLogger
{
    public static string Setting => $"akka.stdout-logger-class = \"{typeof(RecordingConsole).AssemblyQualifiedName}\"";

    public ConcurrentQueue<object> Shown { get; } = new();

    public IEnumerable<string> Texts => Shown.OfType<LogEvent>().Select(shown => $"{shown.Message}");

    protected override void Log(object message) => Shown.Enqueue(message);
}
