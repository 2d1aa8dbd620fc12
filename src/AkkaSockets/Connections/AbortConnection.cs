namespace AkkaSockets;

/// <summary>The owner waits no longer: reset.</summary>
internal sealed record AbortConnection(CloseReason Reason) : IConnectionCommand;
