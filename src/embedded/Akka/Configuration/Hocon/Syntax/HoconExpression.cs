namespace Akka.Configuration.Hocon.Syntax;

/// <summary>
/// What a document says to the right of a key, before substitutions are known.
/// </summary>
internal abstract class HoconExpression
{
    protected HoconExpression(SourceSpot spot) => Spot = spot;

    /// <summary>Where in the document it begins, for error messages.</summary>
    public SourceSpot Spot { get; }

    /// <summary>The same expression as part of another document that includes this one.</summary>
    public abstract HoconExpression Move(Relocation relocation);
}
