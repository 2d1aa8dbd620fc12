using Akka.Actor.Setup;

namespace Akka.Event;

/// <summary>
/// The part of an actor system's setup that says what is not worth logging. The system's console obeys it; other loggers do as far as they
/// ask <see cref="Actor.Settings.LogFilter"/>.
/// </summary>
public sealed class LogFilterSetup : Setup
{
    /// <summary>A setup with its filters; see also <see cref="LogFilterBuilder"/>.</summary>
    public LogFilterSetup(LogFilterBase[] filters)
    {
        ArgumentNullException.ThrowIfNull(filters);
        Filters = filters;
    }

    /// <summary>The filters.</summary>
    public LogFilterBase[] Filters { get; }

    /// <summary>An evaluator of the filters.</summary>
    public LogFilterEvaluator CreateEvaluator() => new(Filters);
}
