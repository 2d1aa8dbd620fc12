namespace Akka.Configuration.Hocon.Syntax;

/// <summary>Values side by side on one line: texts that join, lists that append, or objects that merge.</summary>
internal sealed class ConcatenationExpression : HoconExpression
{
    public ConcatenationExpression(int offset, IReadOnlyList<HoconExpression> parts) : base(offset) => Parts = parts;

    public IReadOnlyList<HoconExpression> Parts { get; }
}
