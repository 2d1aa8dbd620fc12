namespace AkkaSockets;

/// <summary>What a client is doing.</summary>
public enum ClientState
{
    /// <summary>It resolves the name and connects.</summary>
    Connecting,

    /// <summary>It is connected; its connection actor runs.</summary>
    Connected,

    /// <summary>It has ended: the connection closed, or there never was one.</summary>
    Stopped,
}
