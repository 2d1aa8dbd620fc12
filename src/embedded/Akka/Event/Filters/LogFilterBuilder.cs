using System.Text.RegularExpressions;

namespace Akka.Event;

/// <summary>
/// Collects log filters. A source is an actor's path, or a name with the actor system's address behind it; a message is looked at as it would
/// be printed, with level, time and source in front. Case matters unless something else is said.
/// </summary>
public sealed class LogFilterBuilder
{
    private readonly List<LogFilterBase> _filters = [];

    /// <summary>A builder without filters.</summary>
    public LogFilterBuilder()
    {
    }

    /// <summary>Drops what one source logs.</summary>
    public LogFilterBuilder ExcludeSourceExactly(string source, StringComparison comparison = StringComparison.OrdinalIgnoreCase) =>
        Add(new ExactMatchLogSourceFilter(source, comparison));

    /// <summary>Drops what sources log whose names begin so.</summary>
    public LogFilterBuilder ExcludeSourceStartingWith(string sourceStart)
    {
        ArgumentNullException.ThrowIfNull(sourceStart);
        return Add(new LogTextFilter(LogFilterType.Source, source => source.StartsWith(sourceStart, StringComparison.Ordinal)));
    }

    /// <summary>Drops what sources log whose names contain this.</summary>
    public LogFilterBuilder ExcludeSourceContaining(string sourcePart)
    {
        ArgumentNullException.ThrowIfNull(sourcePart);
        return Add(new LogTextFilter(LogFilterType.Source, source => source.Contains(sourcePart, StringComparison.Ordinal)));
    }

    /// <summary>Drops what sources log whose names end so.</summary>
    public LogFilterBuilder ExcludeSourceEndingWith(string sourceEnd)
    {
        ArgumentNullException.ThrowIfNull(sourceEnd);
        return Add(new LogTextFilter(LogFilterType.Source, source => source.EndsWith(sourceEnd, StringComparison.Ordinal)));
    }

    /// <summary>Drops what sources log whose names fit an expression.</summary>
    public LogFilterBuilder ExcludeSourceRegex(Regex regex) => Add(new RegexLogSourceFilter(regex));

    /// <summary>Drops messages that fit an expression.</summary>
    public LogFilterBuilder ExcludeMessageRegex(Regex regex) => Add(new RegexLogMessageFilter(regex));

    /// <summary>Drops messages that contain this.</summary>
    public LogFilterBuilder ExcludeMessageContaining(string messagePart)
    {
        ArgumentNullException.ThrowIfNull(messagePart);
        return Add(new LogTextFilter(LogFilterType.Content, text => text.Contains(messagePart, StringComparison.Ordinal)));
    }

    /// <summary>Adds a filter of one's own.</summary>
    public LogFilterBuilder Add(LogFilterBase filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        _filters.Add(filter);
        return this;
    }

    /// <summary>Adds filters of one's own.</summary>
    public LogFilterBuilder AddRange(IEnumerable<LogFilterBase> filters)
    {
        _filters.AddRange(filters);
        return this;
    }

    /// <summary>The setup with the filters so far.</summary>
    public LogFilterSetup Build() => new([.. _filters]);
}
