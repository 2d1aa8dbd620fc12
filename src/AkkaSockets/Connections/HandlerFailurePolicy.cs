namespace AkkaSockets;

/// <summary>What an exception in a connection actor costs.</summary>
public enum HandlerFailurePolicy
{
    /// <summary>The actor restarts and the connection stays, within a budget of restarts; over it, the connection is reset.</summary>
    Restart,

    /// <summary>The connection is reset at once.</summary>
    Close,

    /// <summary>The listener or client fails too, and its supervisor decides about all of it.</summary>
    Escalate,
}
