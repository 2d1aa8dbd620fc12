namespace Akka.Actor.Internal;

/// <summary>The asynchronous work that one message has begun.</summary>
internal sealed class AwaitedHandler
{
    /// <summary>Tasks that have not ended.</summary>
    internal int Pending { get; set; }
}
