namespace Akka.Configuration.Hocon.Syntax;

/// <summary>Text, null or an included document: a value that needs no resolving.</summary>
internal sealed class ConstantExpression : HoconExpression
{
    public ConstantExpression(int offset, HoconValue value, bool isBlank = false) : base(offset)
    {
        Value = value;
        IsBlank = isBlank;
    }

    public HoconValue Value { get; }

    /// <summary>White space between two parts of a concatenation: part of a text, ignored between objects or lists.</summary>
    public bool IsBlank { get; }
}
