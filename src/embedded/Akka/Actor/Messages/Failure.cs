namespace Akka.Actor;

/// <summary>An exception and when it happened.</summary>
public class Failure
{
    /// <summary>The exception.</summary>
    public Exception Exception { get; set; } = null!;

    /// <summary>When it happened.</summary>
    public DateTime Timestamp { get; set; }
}
