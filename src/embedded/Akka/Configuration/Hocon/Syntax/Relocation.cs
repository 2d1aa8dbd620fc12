namespace Akka.Configuration.Hocon.Syntax;

/// <summary>How a document becomes part of another one that includes it.</summary>
/// <param name="Path">The path of the object that holds the <c>include</c> line.</param>
/// <param name="Document">The name by which the document is included.</param>
internal sealed record Relocation(IReadOnlyList<string> Path, string Document)
{
    /// <summary>A place keeps the name of the document that it is in: an included one may include others.</summary>
    public SourceSpot Move(SourceSpot spot) => spot.Document is null ? spot with { Document = Document } : spot;

    /// <summary>
    /// Where a substitution of the included document is looked up: below the object that includes it, and then where it would have been
    /// looked up without.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> Move(IReadOnlyList<IReadOnlyList<string>> paths) =>
        Path.Count == 0 ? paths : [.. paths.Select(path => (IReadOnlyList<string>)[.. Path, .. path]), paths[^1]];
}
