namespace Akka.Configuration.Hocon.Syntax;

/// <summary>Values side by side on one line: texts that join, lists that append, or objects that merge.</summary>
internal sealed class ConcatenationExpression : HoconExpression
{
    public ConcatenationExpression(SourceSpot spot, IReadOnlyList<HoconExpression> parts) : base(spot) => Parts = parts;

    public IReadOnlyList<HoconExpression> Parts { get; }

    public override ConcatenationExpression Move(Relocation relocation) =>
        new(relocation.Move(Spot), [.. Parts.Select(part => part.Move(relocation))]);
}
