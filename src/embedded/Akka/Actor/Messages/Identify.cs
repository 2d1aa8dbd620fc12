namespace Akka.Actor;

/// <summary>Asks an actor for its ref; the runtime answers with <see cref="ActorIdentity"/>.</summary>
public sealed class Identify : IAutoReceivedMessage, INotInfluenceReceiveTimeout
{
    /// <summary>Makes the question.</summary>
    /// <param name="messageId">Comes back in the answer.</param>
    public Identify(object? messageId)
    {
        MessageId = messageId!;
    }

    /// <summary>Comes back in the answer.</summary>
    public object MessageId { get; }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Identify other && Equals(MessageId, other.MessageId);

    /// <inheritdoc/>
    public override int GetHashCode() => MessageId?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    public override string ToString() => $"<Identify>: {MessageId}";
}
