namespace AkkaSockets;

/// <summary>What is still to come before a connection is the handler's.</summary>
internal enum ConnectionOpening
{
    /// <summary>A proxy's header.</summary>
    AwaitsHeader,

    /// <summary>The owner's word on the client that the proxy named.</summary>
    AwaitsAdmission,

    /// <summary>Nothing.</summary>
    Open,
}
