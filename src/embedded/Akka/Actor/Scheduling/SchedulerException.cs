namespace Akka.Actor;

/// <summary>The scheduler can't take work, because it was shut down.</summary>
public sealed class SchedulerException : AkkaException
{
    /// <summary>An error with its explanation.</summary>
    public SchedulerException(string message) : base(message)
    {
    }
}
