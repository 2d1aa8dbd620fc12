using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AkkaSockets.Tests.Transports;

/// <summary>A connection's settings and all that happens to it.</summary>
internal sealed record Scenario(bool PullMode, bool KeepOpen, bool UseResumeWriting, int WriteLimit, int ReceiveSize, IReadOnlyList<Step> Steps)
{
    private static readonly (int Weight, StepKind Kind)[] Frequencies =
    [
        (4, StepKind.Register), (8, StepKind.Write), (2, StepKind.WriteWithoutAck), (3, StepKind.CompoundWrite), (2, StepKind.EmptyWrite),
        (3, StepKind.SuspendReading), (5, StepKind.ResumeReading), (3, StepKind.ResumeWriting), (2, StepKind.Close),
        (2, StepKind.ConfirmedClose), (1, StepKind.Abort), (1, StepKind.PoisonPill), (1, StepKind.RegisterTimeout),
        (1, StepKind.HandlerStops), (1, StepKind.CommanderStops), (3, StepKind.TimePasses), (8, StepKind.PeerSends), (7, StepKind.PeerReads),
        (2, StepKind.PeerFinishes), (1, StepKind.PeerResets),
    ];

    public static Arbitrary<Scenario> Any { get; } = Arb.From(Generate(), Shrink);

    public override string ToString()
    {
        var text = new StringBuilder($"pull {PullMode}, keep open {KeepOpen}, resume writing {UseResumeWriting}, ");
        text.Append($"limit {WriteLimit}, receive size {ReceiveSize}:");
        foreach (var step in Steps)
            text.Append($"\n  {step}");
        return text.ToString();
    }

    private static Gen<Scenario> Generate()
    {
        var kinds = Gen.Frequency(Frequencies.Select(it => (it.Weight, Gen.Constant(it.Kind))));
        var flags = Gen.Elements(true, false);
        var steps =
            from kind in kinds
            from size in Gen.Choose(1, 40)
            from byStranger in Gen.Choose(0, 3)
            select new Step(kind, size, byStranger == 0);

        // Most connections are registered at once; otherwise little would happen to them afterwards.
        return
            from pull in flags
            from keepOpen in flags
            from resumeWriting in flags
            from limit in Gen.Elements(-1, -1, 0, 30, 60)
            from receiveSize in Gen.Elements(1, 7, 1000)
            from early in Gen.Choose(0, 2)
            from rest in steps.ListOf()
            select new Scenario(
                pull, keepOpen, resumeWriting, limit, receiveSize, early == 0 ? [.. rest] : [new Step(StepKind.Register, 1, false), .. rest]);
    }

    private static IEnumerable<Scenario> Shrink(Scenario scenario)
    {
        for (var i = 0; i < scenario.Steps.Count; i++)
            yield return scenario with { Steps = [.. scenario.Steps.Where((_, j) => j != i)] };
    }
}
