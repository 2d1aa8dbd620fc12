namespace Akka.Actor;

/// <summary>Waits for an actor's end from outside actors.</summary>
public static class WatchAsyncSupport
{
    /// <summary>Waits for an actor's end.</summary>
    /// <returns>True once the actor has stopped; false if the token was cancelled before.</returns>
    public static async Task<bool> WatchAsync(this IActorRef target, CancellationToken token = default)
    {
        var end = DeathObserver.Watch(target);
        try
        {
            await end.Ended.WaitAsync(token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            end.Unwatch();
            return false;
        }
    }
}
