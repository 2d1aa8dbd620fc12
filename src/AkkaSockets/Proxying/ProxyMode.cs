namespace AkkaSockets;

/// <summary>Whether a listener expects a PROXY header at the beginning of each connection.</summary>
public enum ProxyMode
{
    /// <summary>No header is expected; the bytes of one would be taken for the protocol's own.</summary>
    Off,

    /// <summary>Every connection from a trusted network must begin with a header.</summary>
    On,
}
