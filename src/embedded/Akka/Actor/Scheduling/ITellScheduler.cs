namespace Akka.Actor;

/// <summary>Sends messages later.</summary>
public interface ITellScheduler
{
    /// <summary>Sends <paramref name="message"/> once, when <paramref name="delay"/> has passed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative.</exception>
    void ScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef sender);

    /// <summary>Likewise, unless <paramref name="cancelable"/> is cancelled before that.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative.</exception>
    void ScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable);

    /// <summary>Sends <paramref name="message"/> when <paramref name="initialDelay"/> has passed and then every <paramref name="interval"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative, or the interval isn't positive.</exception>
    void ScheduleTellRepeatedly(TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender);

    /// <summary>Likewise, until <paramref name="cancelable"/> is cancelled.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative, or the interval isn't positive.</exception>
    void ScheduleTellRepeatedly(TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable);
}
