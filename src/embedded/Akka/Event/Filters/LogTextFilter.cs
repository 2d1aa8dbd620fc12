namespace Akka.Event;

/// <summary>Drops events by their source's name, or by the text that would be printed.</summary>
internal sealed class LogTextFilter(LogFilterType type, Func<string, bool> isUnwanted) : LogFilterBase
{
    public override LogFilterType FilterType => type;

    public override LogFilterDecision ShouldKeepMessage(LogEvent content, string? expandedMessage = null)
    {
        // An event may lack a source, but not the text once it is made.
        var text = type == LogFilterType.Source ? content.LogSource ?? "" : expandedMessage;
        if (text is null)
            return LogFilterDecision.NoDecision;
        return isUnwanted(text) ? LogFilterDecision.Drop : LogFilterDecision.Keep;
    }
}
