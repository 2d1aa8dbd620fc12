namespace AkkaSockets;

/// <summary>What becomes of a connection that goes over a limit.</summary>
public enum LimitAction
{
    /// <summary>It is reset at once, the cheapest.</summary>
    Reset,

    /// <summary>It is told why, with the limit's message if there is one, and closed.</summary>
    Refuse,

    /// <summary>It waits until there is room; only for limits on new connections.</summary>
    Wait,
}
