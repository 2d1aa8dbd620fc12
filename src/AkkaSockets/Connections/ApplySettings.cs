namespace AkkaSockets;

/// <summary>The owner's settings have changed: the new ones count from now on.</summary>
internal sealed record ApplySettings(ConnectionSettings Connection) : IConnectionCommand;
