namespace Akka.Configuration.Hocon.Syntax;

/// <summary>
/// What a document says to the right of a key, before substitutions are known.
/// </summary>
internal abstract class HoconExpression
{
    protected HoconExpression(int offset) => Offset = offset;

    /// <summary>Where in the document it begins, for error messages.</summary>
    public int Offset { get; }
}
