namespace AkkaSockets;

/// <summary>Why a connection ended: the kind for code to switch on, and a detail for people to read.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="Detail">What was behind it, such as the socket error's text; empty when the kind says it all.</param>
public sealed record CloseReason(CloseKind Kind, string Detail = "")
{
    /// <summary>Whether the connection ended in order: nothing broke, nothing was cut off.</summary>
    public bool IsClean => Kind is CloseKind.Local or CloseKind.Peer;

    /// <summary>The reason as a phrase for a log line, for example <c>closed by peer</c>.</summary>
    /// <returns>The phrase.</returns>
    public override string ToString()
    {
        var phrase = Kind switch
        {
            CloseKind.Local => "closed",
            CloseKind.Peer => "closed by peer",
            CloseKind.Aborted => "aborted",
            CloseKind.Error => "connection error",
            CloseKind.Refused => "refused",
            CloseKind.HandlerFailed => "handler failed",
            CloseKind.ProtocolViolation => "protocol violation",
            CloseKind.TimedOut => "timed out",
            CloseKind.OutputOverflow => "too much unsent",
            CloseKind.TransportLost => "transport lost",
            CloseKind.ActorStopped => "actor stopped",
            _ => Kind.ToString(),
        };
        return Detail.Length == 0 ? phrase : $"{phrase}: {Detail}";
    }
}
