namespace Akka.Tests.Stress;

/// <summary>Where a cell is in its life.</summary>
internal enum CellStage
{
    /// <summary>There is no instance yet, or none any more because it could not be started.</summary>
    Empty,
    Constructed,
    Started,
    BeingRestarted,

    /// <summary>The old instance is gone and the new one is not there yet.</summary>
    BetweenInstances,
    Reconstructed,
    Restarted,
    Ended,
}
