using System.Text.RegularExpressions;

namespace Akka.Event;

/// <summary>Drops events that, as they would be printed, fit a regular expression somewhere.</summary>
public sealed class RegexLogMessageFilter : LogFilterBase
{
    private readonly LogTextFilter _filter;

    /// <summary>A filter with its expression.</summary>
    public RegexLogMessageFilter(Regex messageRegex)
    {
        ArgumentNullException.ThrowIfNull(messageRegex);
        _filter = new LogTextFilter(FilterType, messageRegex.IsMatch);
    }

    /// <inheritdoc/>
    public override LogFilterType FilterType => LogFilterType.Content;

    /// <inheritdoc/>
    public override LogFilterDecision ShouldKeepMessage(LogEvent content, string? expandedMessage = null) =>
        _filter.ShouldKeepMessage(content, expandedMessage);
}
