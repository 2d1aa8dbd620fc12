namespace Akka.Event;

/// <summary>Asks all filters about a log event. It is logged unless one of them drops it.</summary>
public class LogFilterEvaluator
{
    /// <summary>Keeps everything.</summary>
    public static readonly LogFilterEvaluator NoFilters = new([]);

    private readonly LogFilterBase[] _ofSource;
    private readonly LogFilterBase[] _ofContent;

    /// <summary>An evaluator with its filters.</summary>
    public LogFilterEvaluator(LogFilterBase[] filters)
    {
        ArgumentNullException.ThrowIfNull(filters);
        _ofSource = Array.FindAll(filters, static filter => filter.FilterType == LogFilterType.Source);
        _ofContent = Array.FindAll(filters, static filter => filter.FilterType != LogFilterType.Source);
    }

    /// <summary>Whether no filter looks at what is logged.</summary>
    public bool EvaluatesLogSourcesOnly => _ofContent.Length == 0;

    /// <summary>Whether an event is to be logged.</summary>
    /// <param name="evt">The event.</param>
    /// <param name="expandedLogMessage">The event as it is to be printed; if it is not to be, perhaps empty: its text is made only if it must.</param>
    /// <exception cref="FormatException">The event's text doesn't fit its arguments.</exception>
    public virtual bool ShouldTryKeepMessage(LogEvent evt, out string expandedLogMessage)
    {
        ArgumentNullException.ThrowIfNull(evt);
        expandedLogMessage = "";
        foreach (var filter in _ofSource)
        {
            if (filter.ShouldKeepMessage(evt) == LogFilterDecision.Drop)
                return false;
        }

        expandedLogMessage = evt.ToString();
        foreach (var filter in _ofContent)
        {
            if (filter.ShouldKeepMessage(evt, expandedLogMessage) == LogFilterDecision.Drop)
                return false;
        }

        return true;
    }
}
