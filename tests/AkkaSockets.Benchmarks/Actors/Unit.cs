namespace AkkaSockets.Benchmarks.Actors;

/// <summary>A message without content, so that none is allocated while measuring.</summary>
internal sealed class Unit
{
    public static readonly Unit Instance = new();
}
