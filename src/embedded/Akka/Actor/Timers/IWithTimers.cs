namespace Akka.Actor;

/// <summary>An actor that uses timers.</summary>
public interface IWithTimers
{
    /// <summary>The timers; set after the constructor has run.</summary>
    ITimerScheduler Timers { get; set; }
}
