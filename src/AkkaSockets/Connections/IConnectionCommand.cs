namespace AkkaSockets;

/// <summary>What a connection's actor is told by its owner or by itself, in every behaviour.</summary>
internal interface IConnectionCommand;
