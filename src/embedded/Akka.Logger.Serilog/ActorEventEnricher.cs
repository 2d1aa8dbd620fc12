using System.Globalization;
using Akka.Actor;
using Serilog.Core;
using Serilog.Events;

namespace Akka.Logger.Serilog;

/// <summary>
/// Adds to Serilog's event what Akka's event knows: when, on which thread and by whom it was logged. Of two properties of one name the
/// logger's own comes first, then that of the log call.
/// </summary>
internal sealed class ActorEventEnricher(
    Akka.Event.LogEvent source, IActorRef sender, ContextProperty? properties, IReadOnlyList<ILogEventEnricher> arguments) : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        properties?.Enrich(logEvent, propertyFactory);
        foreach (var argument in arguments)
            argument.Enrich(logEvent, propertyFactory);
        Add(Constants.SourceContextPropertyName, source.LogClass.FullName);
        Add("Timestamp", source.Timestamp);
        Add("LogSource", source.LogSource);
        Add("ActorPath", sender.Path.ToString());
        Add("Thread", source.Thread.ManagedThreadId.ToString("0000", CultureInfo.InvariantCulture));

        void Add(string name, object? value) => logEvent.AddPropertyIfAbsent(propertyFactory.CreateProperty(name, value));
    }
}
