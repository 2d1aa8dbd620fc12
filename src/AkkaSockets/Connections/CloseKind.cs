namespace AkkaSockets;

/// <summary>How a connection ended.</summary>
public enum CloseKind
{
    /// <summary>This side closed it with <see cref="ConnectionActor.Close"/>; everything written was handed to the system.</summary>
    Local,

    /// <summary>The peer finished sending and this side then closed; everything written was handed to the system.</summary>
    Peer,

    /// <summary>This side aborted it; the peer saw a reset.</summary>
    Aborted,

    /// <summary>The network ended it: the peer's reset, or another socket error, which the detail names.</summary>
    Error,

    /// <summary>It was never served: over the maximum of connections, or while draining.</summary>
    Refused,

    /// <summary>The connection actor threw, and no restart was left by the policy; the peer saw a reset.</summary>
    HandlerFailed,

    /// <summary>The peer sent what the framing doesn't allow, which the detail names.</summary>
    ProtocolViolation,

    /// <summary>A time limit, which the detail names, ran out; the peer saw a reset, unless a setting asks for more politeness.</summary>
    TimedOut,

    /// <summary>More was waiting to be sent than the hard limit allows; the peer saw a reset.</summary>
    OutputOverflow,

    /// <summary>The transport's actor died without saying why.</summary>
    TransportLost,

    /// <summary>The connection actor was stopped (PoisonPill, Context.Stop, its parent's end) with the socket open; the peer saw a reset.</summary>
    ActorStopped,
}
