namespace Akka.Actor.Internal;

/// <summary>What a cell is about. Only ever moves on, except from a restart back to <see cref="Working"/>.</summary>
internal enum CellPhase
{
    /// <summary>Handling messages, or suspended by a failure.</summary>
    Working,

    /// <summary>Waiting for the old instance's children to stop; then a new instance is made.</summary>
    Restarting,

    /// <summary>Waiting for the children to stop; then the actor stops.</summary>
    Stopping,

    /// <summary>Gone.</summary>
    Stopped,
}
