namespace Akka.Tests.Stress;

/// <summary>Tests that keep all processors busy: they run when no others do.</summary>
[CollectionDefinition(nameof(StressCollection), DisableParallelization = true)]
public sealed class StressCollection;
