namespace Akka.Configuration.Hocon.Syntax;

/// <summary><c>${path}</c>, or <c>${?path}</c> when it may be missing.</summary>
internal sealed class SubstitutionExpression : HoconExpression
{
    public SubstitutionExpression(SourceSpot spot, IReadOnlyList<string> path, bool isOptional) : this(spot, [path], isOptional)
    {
    }

    private SubstitutionExpression(SourceSpot spot, IReadOnlyList<IReadOnlyList<string>> paths, bool isOptional) : base(spot)
    {
        Paths = paths;
        IsOptional = isOptional;
    }

    /// <summary>
    /// Where to look, the first find counts. In an included document that is below the object that includes it, then from the root.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> Paths { get; }

    public bool IsOptional { get; }

    public override SubstitutionExpression Move(Relocation relocation) =>
        new(relocation.Move(Spot), relocation.Move(Paths), IsOptional);

    /// <summary>As the document says it.</summary>
    public override string ToString() => $"${{{(IsOptional ? "?" : "")}{HoconPath.Join(Paths[^1])}}}";
}
