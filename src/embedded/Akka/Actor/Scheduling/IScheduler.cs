namespace Akka.Actor;

/// <summary>An actor system's scheduler: sends messages later, and tells the time.</summary>
public interface IScheduler : ITellScheduler, ITimeProvider
{
    /// <summary>The side that runs code instead of sending messages.</summary>
    IAdvancedScheduler Advanced { get; }
}
