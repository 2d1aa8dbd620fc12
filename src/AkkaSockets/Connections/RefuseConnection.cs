namespace AkkaSockets;

/// <summary>The owner doesn't want the connection: it is ended as a limit says, without the handler.</summary>
internal sealed record RefuseConnection(CloseReason Reason, OverLimitSettings Over) : IConnectionCommand;
