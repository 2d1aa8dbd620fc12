namespace AkkaSockets.Tests.Telemetry;

/// <summary>Who listens to a meter or a source listens to the whole process, so these run with nothing beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TelemetryCollection
{
    public const string Name = "Telemetry";
}
