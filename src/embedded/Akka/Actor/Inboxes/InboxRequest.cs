namespace Akka.Actor.Internal;

/// <summary>Asks an inbox's actor for the next message that meets a condition, or for any.</summary>
internal sealed class InboxRequest(Predicate<object>? predicate, TimeSpan timeout, TimeSpan start)
{
    public TimeSpan Timeout => timeout;

    public bool Waits => timeout == System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>Who gets the message.</summary>
    public IActorRef Client { get; set; } = ActorRefs.Nobody;

    /// <summary>What ends the waiting in time, if anything does.</summary>
    public ICancelable? Expiry { get; set; }

    public bool Fits(object message) => predicate is null || predicate(message);

    /// <summary>How much is left of the timeout.</summary>
    public TimeSpan LeftAt(TimeSpan now) => timeout - (now - start);
}
