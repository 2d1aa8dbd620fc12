namespace AkkaSockets.Tests.Transports;

/// <summary>One thing that happens to a connection.</summary>
/// <param name="Kind">What.</param>
/// <param name="Size">How many bytes, where it matters; and which options, where there are some.</param>
/// <param name="ByStranger">Whether another actor than the handler sends it.</param>
internal readonly record struct Step(StepKind Kind, int Size, bool ByStranger)
{
    public override string ToString() => $"{Kind} {Size}{(ByStranger ? " by stranger" : "")}";
}
