namespace Akka.Event;

/// <summary>What a log filter looks at.</summary>
public enum LogFilterType
{
    /// <summary>Who logs.</summary>
    Source,

    /// <summary>What is logged.</summary>
    Content
}
