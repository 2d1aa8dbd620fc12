namespace AkkaSockets.Telemetry;

/// <summary>What a connection that counts as active is doing.</summary>
internal enum ConnectionState
{
    /// <summary>It waits for a place.</summary>
    Waiting,

    /// <summary>It is served.</summary>
    Open,

    /// <summary>It is to finish.</summary>
    Draining,
}
