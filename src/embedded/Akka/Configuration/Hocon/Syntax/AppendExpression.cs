namespace Akka.Configuration.Hocon.Syntax;

/// <summary><c>key += element</c>: what the key held before, with one element more.</summary>
internal sealed class AppendExpression : HoconExpression
{
    public AppendExpression(SourceSpot spot, HoconExpression element) : base(spot) => Element = element;

    public HoconExpression Element { get; }

    public override AppendExpression Move(Relocation relocation) => new(relocation.Move(Spot), Element.Move(relocation));
}
