namespace Akka.Event;

/// <summary>Drops events of one source.</summary>
public sealed class ExactMatchLogSourceFilter : LogFilterBase
{
    private readonly LogTextFilter _filter;

    /// <summary>A filter with the source's whole name, and how names are compared.</summary>
    public ExactMatchLogSourceFilter(string source, StringComparison comparison = StringComparison.OrdinalIgnoreCase)
    {
        ArgumentNullException.ThrowIfNull(source);
        _filter = new LogTextFilter(FilterType, name => name.Equals(source, comparison));
    }

    /// <inheritdoc/>
    public override LogFilterType FilterType => LogFilterType.Source;

    /// <inheritdoc/>
    public override LogFilterDecision ShouldKeepMessage(LogEvent content, string? expandedMessage = null) =>
        _filter.ShouldKeepMessage(content, expandedMessage);
}
