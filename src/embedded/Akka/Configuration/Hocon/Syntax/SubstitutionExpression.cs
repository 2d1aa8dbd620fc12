namespace Akka.Configuration.Hocon.Syntax;

/// <summary><c>${path}</c>, or <c>${?path}</c> when it may be missing.</summary>
internal sealed class SubstitutionExpression : HoconExpression
{
    public SubstitutionExpression(int offset, IReadOnlyList<string> path, bool isOptional) : base(offset)
    {
        Path = path;
        IsOptional = isOptional;
    }

    public IReadOnlyList<string> Path { get; }

    public bool IsOptional { get; }
}
