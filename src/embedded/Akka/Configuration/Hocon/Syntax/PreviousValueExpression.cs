namespace Akka.Configuration.Hocon.Syntax;

/// <summary>What the field being evaluated held before this value, or nothing: the left side of <c>path += x</c>.</summary>
internal sealed class PreviousValueExpression : HoconExpression
{
    public PreviousValueExpression(int offset) : base(offset)
    {
    }
}
