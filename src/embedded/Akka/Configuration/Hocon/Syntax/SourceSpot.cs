namespace Akka.Configuration.Hocon.Syntax;

/// <summary>A place in a document, for error messages.</summary>
/// <param name="Text">The document.</param>
/// <param name="Offset">Characters before the place.</param>
/// <param name="Document">The name by which the document was included; null for one that was not.</param>
internal readonly record struct SourceSpot(string Text, int Offset, string? Document = null)
{
    public FormatException Error(string problem) => new(Describe(problem));

    /// <summary>The text of an error at this place. Line and column are counted from 1.</summary>
    public string Describe(string problem)
    {
        var line = 1;
        var column = 1;
        for (var i = 0; i < Offset && i < Text.Length; i++)
        {
            if (Text[i] == '\n')
            {
                line++;
                column = 1;
            }
            else
                column++;
        }

        var document = Document is null ? "" : $" of \"{Document}\"";
        return $"HOCON, line {line}, column {column}{document}: {problem}.";
    }
}
