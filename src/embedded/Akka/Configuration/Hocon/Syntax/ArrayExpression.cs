namespace Akka.Configuration.Hocon.Syntax;

/// <summary><c>[a, b]</c></summary>
internal sealed class ArrayExpression : HoconExpression
{
    public ArrayExpression(SourceSpot spot, IReadOnlyList<HoconExpression> elements) : base(spot) => Elements = elements;

    public IReadOnlyList<HoconExpression> Elements { get; }

    public override ArrayExpression Move(Relocation relocation) =>
        new(relocation.Move(Spot), [.. Elements.Select(element => element.Move(relocation))]);
}
