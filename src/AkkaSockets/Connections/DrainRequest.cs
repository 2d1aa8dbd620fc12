namespace AkkaSockets;

/// <summary>The listener drains and asks the connection to finish.</summary>
/// <param name="TimeLeft">Until the deadline at which the connection is reset; <see cref="Off.Time"/> if there is none.</param>
/// <param name="Asked">How often it was asked before.</param>
public readonly record struct DrainRequest(TimeSpan TimeLeft, int Asked);
