using Akka.Event;

namespace Akka.Logger.Serilog;

/// <summary>
/// A logger that can add properties of its own to each of its events. Its calls take Serilog's message templates, such as
/// <c>log.Info("{Count} connections", count)</c>.
/// </summary>
public class SerilogLoggingAdapter : LoggingAdapterBase
{
    private readonly LoggingBus _bus;
    private readonly string _logSource;
    private readonly Type _logClass;
    private readonly ContextProperty? _properties;

    /// <summary>A logger for one source, without properties.</summary>
    /// <param name="bus">Where to publish. Its level decides what is enabled.</param>
    /// <param name="logSource">Who logs.</param>
    /// <param name="logClass">The type of who logs.</param>
    public SerilogLoggingAdapter(LoggingBus bus, string logSource, Type logClass) : this(bus, logSource, logClass, null)
    {
    }

    private SerilogLoggingAdapter(LoggingBus bus, string logSource, Type logClass, ContextProperty? properties)
        : base(SerilogLogMessageFormatter.Instance)
    {
        ArgumentNullException.ThrowIfNull(bus);
        _bus = bus;
        _logSource = logSource;
        _logClass = logClass;
        _properties = properties;
    }

    /// <inheritdoc/>
    public override bool IsDebugEnabled => _bus.LogLevel <= LogLevel.DebugLevel;

    /// <inheritdoc/>
    public override bool IsInfoEnabled => _bus.LogLevel <= LogLevel.InfoLevel;

    /// <inheritdoc/>
    public override bool IsWarningEnabled => _bus.LogLevel <= LogLevel.WarningLevel;

    /// <inheritdoc/>
    public override bool IsErrorEnabled => _bus.LogLevel <= LogLevel.ErrorLevel;

    /// <summary>A logger like this one that adds a property to each event. This one stays as it is.</summary>
    /// <param name="name">The property's name. A later property of the same name takes its place.</param>
    /// <param name="value">Its value.</param>
    /// <param name="destructureObjects">Whether an object is logged with its fields, instead of as text.</param>
    public ILoggingAdapter SetContextProperty(string name, object? value, bool destructureObjects = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new SerilogLoggingAdapter(_bus, _logSource, _logClass, new ContextProperty(_properties, name, value, destructureObjects));
    }

    /// <inheritdoc/>
    protected override void NotifyLog(LogLevel logLevel, object message, Exception? cause = null)
    {
        var content = _properties is null ? message : new ContextMessage(message, _properties);
        _bus.Publish(logLevel switch
        {
            LogLevel.DebugLevel => new Debug(cause, _logSource, _logClass, content),
            LogLevel.InfoLevel => new Info(cause, _logSource, _logClass, content),
            LogLevel.WarningLevel => new Warning(cause, _logSource, _logClass, content),
            LogLevel.ErrorLevel => new Error(cause, _logSource, _logClass, content),
            _ => throw new ArgumentOutOfRangeException(nameof(logLevel), logLevel, "Unknown log level.")
        });
    }
}
