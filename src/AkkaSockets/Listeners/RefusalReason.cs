namespace AkkaSockets;

/// <summary>Why a listener didn't serve a connection.</summary>
public enum RefusalReason
{
    /// <summary><see cref="ListenerSettings.MaxConnections"/> were open.</summary>
    MaxConnections,

    /// <summary><see cref="ListenerSettings.MaxConnectionsPerAddress"/> of its address were open or waiting.</summary>
    MaxPerAddress,

    /// <summary>Too many came at once for <see cref="ListenerSettings.AcceptRate"/>.</summary>
    AcceptRate,

    /// <summary>As many as <see cref="ListenerSettings.Backlog"/> were waiting already.</summary>
    TooManyWaiting,

    /// <summary>It waited for <see cref="ListenerSettings.RegisterTimeout"/>, or its transport ended meanwhile.</summary>
    WaitedTooLong,

    /// <summary>It didn't come from a trusted proxy, and <see cref="ProxySettings.Untrusted"/> resets those.</summary>
    NotFromProxy,

    /// <summary>The listener drained, or had lost its listening socket.</summary>
    NotListening,
}
