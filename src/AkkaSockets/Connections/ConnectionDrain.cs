using Akka.Actor;

namespace AkkaSockets;

/// <summary>A drain as one connection sees it: when it ends, and when the handler is asked again.</summary>
internal sealed class ConnectionDrain
{
    /// <summary>When the connection will be reset, in the time of the owner's clock.</summary>
    public required TimeSpan Deadline { get; init; }

    /// <summary>How often the handler has been asked.</summary>
    public int Asked { get; set; }

    /// <summary>Rings when it is to be asked again.</summary>
    public ICancelable? Timer { get; set; }
}
