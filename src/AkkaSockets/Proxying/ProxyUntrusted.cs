namespace AkkaSockets;

/// <summary>What becomes of a connection from outside the networks whose PROXY headers are accepted.</summary>
public enum ProxyUntrusted
{
    /// <summary>It is reset: the server is to be reached through its proxies only.</summary>
    Reset,

    /// <summary>It is served as if no header were expected, its bytes untouched.</summary>
    Plain,
}
