using Akka.Actor;

namespace Akka.Event;

/// <summary>Says which log events are not worth logging. Filters run where events are printed, on whatever thread that is.</summary>
public abstract class LogFilterBase : INoSerializationVerificationNeeded, IDeadLetterSuppression
{
    /// <summary>For subclasses.</summary>
    protected LogFilterBase()
    {
    }

    /// <summary>What the filter looks at. The text is made of an event only for filters that look at its content.</summary>
    public abstract LogFilterType FilterType { get; }

    /// <summary>What the filter says about an event.</summary>
    /// <param name="content">The event.</param>
    /// <param name="expandedMessage">The event as it would be printed; null if it has not been made.</param>
    public abstract LogFilterDecision ShouldKeepMessage(LogEvent content, string? expandedMessage = null);
}
