namespace AkkaSockets.Tests.Framing;

/// <summary>What came of inputs, to see that they reached something.</summary>
internal sealed class FuzzTally
{
    public int Inputs => Violations + Clean;

    public int Frames { get; set; }

    public int Violations { get; set; }

    public int Clean { get; set; }

    public override string ToString() =>
        $"{Inputs} inputs: {Frames} frames, {Violations} ended in a violation, {Clean} were good to the end";
}
