namespace Akka.Actor;

/// <summary>An actor that uses timers.</summary>
public interface IWithTimers
{
    /// <summary>The timers; set before the constructor's own code runs.</summary>
    ITimerScheduler Timers { get; set; }
}
