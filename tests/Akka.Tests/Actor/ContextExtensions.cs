using Akka.Actor;

namespace Akka.Tests.Actor;

internal static class ContextExtensions
{
    /// <summary>Runs an action with a <see cref="Watcher"/>'s context.</summary>
    public static void Do(this IActorRef watcher, Action<IUntypedActorContext> action) => watcher.Tell(action, ActorRefs.NoSender);
}
