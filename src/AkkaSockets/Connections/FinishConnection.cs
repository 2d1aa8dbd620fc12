namespace AkkaSockets;

/// <summary>The owner drains: the connection is to finish, and is reset when the time is over. A second one may change the time.</summary>
internal sealed record FinishConnection(TimeSpan TimeLeft) : IConnectionCommand;
