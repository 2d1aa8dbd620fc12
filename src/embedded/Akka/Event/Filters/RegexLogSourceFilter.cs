using System.Text.RegularExpressions;

namespace Akka.Event;

/// <summary>Drops events whose source fits a regular expression.</summary>
public sealed class RegexLogSourceFilter : LogFilterBase
{
    private readonly LogTextFilter _filter;

    /// <summary>A filter with its expression.</summary>
    public RegexLogSourceFilter(Regex sourceRegex)
    {
        ArgumentNullException.ThrowIfNull(sourceRegex);
        _filter = new LogTextFilter(FilterType, sourceRegex.IsMatch);
    }

    /// <inheritdoc/>
    public override LogFilterType FilterType => LogFilterType.Source;

    /// <inheritdoc/>
    public override LogFilterDecision ShouldKeepMessage(LogEvent content, string? expandedMessage = null) =>
        _filter.ShouldKeepMessage(content, expandedMessage);
}
