using AkkaSockets.Telemetry;

namespace AkkaSockets;

/// <summary>What a listener knows of a connection that it serves.</summary>
/// <param name="context">The connection.</param>
/// <param name="failure">What its handler's failures cost, as the settings were when it was accepted.</param>
internal sealed class ServedConnection(ConnectionContext context, HandlerFailureSettings failure)
{
    public ConnectionContext Context => context;

    public HandlerFailureSettings Failure => failure;

    /// <summary>Where its place of an address is; null if it has none.</summary>
    public AddressKey? Address { get; set; }

    /// <summary>What it counts as in the metrics.</summary>
    public ConnectionState State { get; set; } = ConnectionState.Open;

    /// <summary>It counts in the metrics.</summary>
    public bool IsMeasured { get; set; }

    /// <summary>Its peer is still to be named by a proxy.</summary>
    public bool IsPending { get; set; }

    /// <summary>It was open at the deadline and is being reset.</summary>
    public bool IsAborted { get; set; }

    /// <summary>Asked to finish, it has said that it has work left.</summary>
    public bool IsBusy { get; set; }
}
