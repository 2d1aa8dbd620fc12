namespace AkkaSockets;

/// <summary>For whom a proxy has connected.</summary>
public enum ProxyCommand
{
    /// <summary>For itself, for example to see whether the server lives; the connection's own endpoints count.</summary>
    Local,

    /// <summary>For a client, whose endpoints the header has.</summary>
    Proxy,
}
