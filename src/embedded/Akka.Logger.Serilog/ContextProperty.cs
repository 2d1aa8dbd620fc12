using Serilog.Core;
using Serilog.Events;

namespace Akka.Logger.Serilog;

/// <summary>A property that a logger adds to each of its events, and those it had before.</summary>
internal sealed class ContextProperty(ContextProperty? earlier, string name, object? value, bool destructure) : ILogEventEnricher
{
    /// <summary>Adds the properties to an event. Of two of the same name the later one counts.</summary>
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        logEvent.AddPropertyIfAbsent(propertyFactory.CreateProperty(name, value, destructure));
        earlier?.Enrich(logEvent, propertyFactory);
    }
}
