using System.Globalization;
using Akka.Actor;
using Serilog.Core;
using Serilog.Events;

namespace Akka.Logger.Serilog;

/// <summary>Adds to Serilog's event what Akka's event knows: when, on which thread and by whom it was logged.</summary>
internal sealed class ActorEventEnricher(Akka.Event.LogEvent source, IActorRef sender, ContextProperty? properties) : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        properties?.Enrich(logEvent, propertyFactory);
        Add(Constants.SourceContextPropertyName, source.LogClass.FullName);
        Add("Timestamp", source.Timestamp);
        Add("LogSource", source.LogSource);
        Add("ActorPath", sender.Path.ToString());
        Add("Thread", source.Thread.ManagedThreadId.ToString("0000", CultureInfo.InvariantCulture));

        void Add(string name, object? value) => logEvent.AddPropertyIfAbsent(propertyFactory.CreateProperty(name, value));
    }
}
