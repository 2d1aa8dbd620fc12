namespace Akka.Configuration.Hocon.Syntax;

/// <summary>Text, null or a document that was resolved before it was included: a value that needs no resolving.</summary>
internal sealed class ConstantExpression : HoconExpression
{
    public ConstantExpression(SourceSpot spot, HoconValue value, bool isBlank = false) : base(spot)
    {
        Value = value;
        IsBlank = isBlank;
    }

    public HoconValue Value { get; }

    /// <summary>White space between two parts of a concatenation: part of a text, ignored between objects or lists.</summary>
    public bool IsBlank { get; }

    public override ConstantExpression Move(Relocation relocation) => new(relocation.Move(Spot), Value, IsBlank);
}
