using Akka.Actor;
using Akka.Event;

namespace Akka.Logger.Serilog;

/// <summary>Makes loggers that can hold properties, and adds properties to them.</summary>
public static class SerilogLoggingAdapterExtensions
{
    /// <summary>
    /// A logger like <paramref name="adapter"/> that adds a property to each event. An adapter other than <see cref="SerilogLoggingAdapter"/>
    /// can't, and is answered as it is.
    /// </summary>
    /// <param name="adapter">The logger; it stays as it is.</param>
    /// <param name="propertyName">The property's name. A later property of the same name takes its place.</param>
    /// <param name="value">Its value.</param>
    /// <param name="destructureObjects">Whether an object is logged with its fields, instead of as text.</param>
    public static ILoggingAdapter ForContext(this ILoggingAdapter adapter, string propertyName, object? value, bool destructureObjects = false) =>
        adapter is SerilogLoggingAdapter serilog ? serilog.SetContextProperty(propertyName, value, destructureObjects) : adapter;

    /// <summary>A <see cref="SerilogLoggingAdapter"/> for the actor that runs in <paramref name="context"/>.</summary>
    /// <typeparam name="T">Not looked at: it says what the caller thinks of.</typeparam>
    public static ILoggingAdapter GetLogger<T>(this IActorContext context) where T : class, ILoggingAdapter
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.System.GetLogger<T>(context.Self.ToString()!, LogSource.SourceType(context));
    }

    /// <summary>A <see cref="SerilogLoggingAdapter"/> for a name, a type, an actor's ref, or an object whose type is the source.</summary>
    /// <inheritdoc cref="GetLogger{T}(IActorContext)" path="/typeparam"/>
    public static ILoggingAdapter GetLogger<T>(this ActorSystem system, object logSourceObj) where T : class, ILoggingAdapter
    {
        var source = LogSource.Create(logSourceObj, system);
        return system.GetLogger<T>(source.Source, source.Type);
    }

    /// <summary>A <see cref="SerilogLoggingAdapter"/> for a source.</summary>
    /// <inheritdoc cref="GetLogger{T}(IActorContext)" path="/typeparam"/>
    public static ILoggingAdapter GetLogger<T>(this ActorSystem system, string logSource, Type logType) where T : class, ILoggingAdapter
    {
        ArgumentNullException.ThrowIfNull(system);
        return new SerilogLoggingAdapter(system.EventStream, logSource, logType);
    }
}
