namespace Akka.Configuration.Hocon.Syntax;

/// <summary><c>[a, b]</c></summary>
internal sealed class ArrayExpression : HoconExpression
{
    public ArrayExpression(int offset, IReadOnlyList<HoconExpression> elements) : base(offset) => Elements = elements;

    public IReadOnlyList<HoconExpression> Elements { get; }
}
