namespace Akka.Actor;

/// <summary>A message on its way along a selection.</summary>
public class ActorSelectionMessage : IAutoReceivedMessage, IPossiblyHarmful, IWrappedMessage
{
    /// <summary>Wraps a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="elements">The steps that are left.</param>
    /// <param name="wildCardFanOut">Whether a step with a wildcard is behind it, so that nobody wonders if it finds no actor.</param>
    public ActorSelectionMessage(object message, SelectionPathElement[] elements, bool wildCardFanOut = false)
    {
        Message = message;
        Elements = elements;
        WildCardFanOut = wildCardFanOut;
    }

    /// <inheritdoc/>
    public object Message { get; }

    /// <summary>The steps that are left.</summary>
    public SelectionPathElement[] Elements { get; }

    /// <summary>Whether a step with a wildcard is behind it.</summary>
    public bool WildCardFanOut { get; }

    /// <summary>A copy, with what is given in place of what is there.</summary>
    public ActorSelectionMessage Copy(object? message = null, SelectionPathElement[]? elements = null, bool? wildCardFanOut = null) =>
        new(message ?? Message, elements ?? Elements, wildCardFanOut ?? WildCardFanOut);

    /// <inheritdoc/>
    public override string ToString() => $"<ActorSelectionMessage>: {Message} to {string.Join('/', (object[])Elements)}";
}
