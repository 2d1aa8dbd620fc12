using Akka.Actor;

namespace Akka.Event;

/// <summary>Makes logging adapters, and translates between levels, their names and their events.</summary>
public static class Logging
{
    /// <summary>A logger for the actor that runs in <paramref name="context"/>; its source is the actor's path.</summary>
    public static ILoggingAdapter GetLogger(this IActorContext context, ILogMessageFormatter? logMessageFormatter = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        return GetLogger(context.System, context, logMessageFormatter);
    }

    /// <summary>A logger for anything else: a name, a type, an actor's ref, or an object whose type is the source.</summary>
    public static ILoggingAdapter GetLogger(ActorSystem system, object logSourceObj, ILogMessageFormatter? logMessageFormatter = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        var source = LogSource.Create(logSourceObj, system);
        return new BusLogging(system.EventStream, source.Source, source.Type, logMessageFormatter ?? system.Settings.LogFormatter);
    }

    /// <summary>Likewise on a bus of its own, without the address of an actor system in the source.</summary>
    public static ILoggingAdapter GetLogger(LoggingBus loggingBus, object logSourceObj, ILogMessageFormatter? logMessageFormatter = null)
    {
        var source = LogSource.Create(logSourceObj);
        return new BusLogging(loggingBus, source.Source, source.Type, logMessageFormatter ?? DefaultLogMessageFormatter.Instance);
    }

    /// <summary>A type's name without its namespace.</summary>
    public static string SimpleName(Type t) => (t ?? throw new ArgumentNullException(nameof(t))).Name;

    /// <summary>The name of an object's type without its namespace.</summary>
    public static string SimpleName(object o) => SimpleName((o ?? throw new ArgumentNullException(nameof(o))).GetType());

    /// <summary>The level that a configuration names; case doesn't matter. OFF is above all levels.</summary>
    /// <exception cref="ArgumentException">There is no such level.</exception>
    public static LogLevel LogLevelFor(string logLevel) => LogLevels.Parse(logLevel, nameof(logLevel));

    /// <summary>The level of an event's type.</summary>
    /// <exception cref="ArgumentException">It is none of the four.</exception>
    public static LogLevel LogLevelFor<T>() where T : LogEvent =>
        LogLevels.All.Where(level => level.ClassFor() == typeof(T)).Select(level => (LogLevel?)level).FirstOrDefault()
        ?? throw new ArgumentException($"{typeof(T)} is not the event of a log level.");

    /// <summary>The type of a level's events.</summary>
    /// <exception cref="ArgumentException">There is no such level.</exception>
    public static Type ClassFor(this LogLevel logLevel) => logLevel switch
    {
        LogLevel.DebugLevel => typeof(Debug),
        LogLevel.InfoLevel => typeof(Info),
        LogLevel.WarningLevel => typeof(Warning),
        LogLevel.ErrorLevel => typeof(Error),
        _ => throw new ArgumentException($"Unknown log level {logLevel}.", nameof(logLevel))
    };

    /// <summary>A level's name in a configuration; OFF for what is above all levels.</summary>
    /// <exception cref="ArgumentException">There is no such level.</exception>
    public static string StringFor(this LogLevel logLevel) => logLevel switch
    {
        LogLevel.DebugLevel => "DEBUG",
        LogLevel.InfoLevel => "INFO",
        LogLevel.WarningLevel => "WARNING",
        LogLevel.ErrorLevel => "ERROR",
        LogLevels.Off => "OFF",
        _ => throw new ArgumentException($"Unknown log level {logLevel}.", nameof(logLevel))
    };
}
