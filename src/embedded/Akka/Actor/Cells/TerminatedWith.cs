using Akka.Event;

namespace Akka.Actor.Internal;

/// <summary>A death notice that the watcher wants to get as a message of its own.</summary>
internal sealed class TerminatedWith(Terminated terminated, object message) : IAutoReceivedMessage, IDeadLetterSuppression
{
    internal Terminated Terminated { get; } = terminated;

    internal object Message { get; } = message;
}
