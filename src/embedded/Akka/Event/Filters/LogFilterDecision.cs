namespace Akka.Event;

/// <summary>What a log filter says about an event.</summary>
public enum LogFilterDecision
{
    /// <summary>As far as this filter goes, it is logged.</summary>
    Keep,

    /// <summary>It is not logged, whatever other filters say.</summary>
    Drop,

    /// <summary>The filter was not given what it needs.</summary>
    NoDecision
}
