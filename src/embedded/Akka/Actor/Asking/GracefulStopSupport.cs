namespace Akka.Actor;

/// <summary>Stops an actor and waits for its end.</summary>
public static class GracefulStopSupport
{
    /// <summary>Sends <see cref="PoisonPill"/> and waits.</summary>
    /// <returns>True once the actor has stopped; false if it has not in time.</returns>
    public static Task<bool> GracefulStop(this IActorRef target, TimeSpan timeout) => GracefulStop(target, timeout, PoisonPill.Instance);

    /// <summary>Sends a message that makes the actor stop, and waits.</summary>
    /// <returns>True once the actor has stopped; false if it has not in time.</returns>
    public static async Task<bool> GracefulStop(this IActorRef target, TimeSpan timeout, object stopMessage)
    {
        var end = DeathObserver.Watch(target);
        target.Tell(stopMessage, ActorRefs.NoSender);
        try
        {
            await end.Ended.WaitAsync(timeout).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            end.Unwatch();
            return false;
        }
    }
}
