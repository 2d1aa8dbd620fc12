namespace Akka.Configuration.Hocon.Syntax;

/// <summary>
/// <c>include "name"</c>. The name may stand in <c>file(…)</c>, <c>url(…)</c> or <c>classpath(…)</c>, which make no difference here: what a
/// name means is for the include callback to say. Around it, <c>required(…)</c> makes it an error when nothing has that name.
/// </summary>
internal sealed record IncludeLine(string Name, bool IsRequired)
{
    private const string Keyword = "include";
    private const string Required = "required";

    private static readonly string[] Kinds = ["file", "url", "classpath"];

    /// <summary>Reads the line, or reads nothing and answers null when a key stands here.</summary>
    public static IncludeLine? TryRead(SourceCursor source)
    {
        var start = source.Offset;
        if (source.IsAt(Keyword))
        {
            source.Advance(Keyword.Length);
            var separated = source.AtBlank || source.AtNewline || source.AtComment;
            source.SkipSpace();
            var isRequired = separated && TryOpen(source, Required);
            var hasKind = separated && Array.Exists(Kinds, kind => TryOpen(source, kind));
            if (separated && source.Current == '"')
            {
                var name = QuotedText.Read(source);
                Close(source, hasKind);
                Close(source, isRequired);
                return new IncludeLine(name, isRequired);
            }
        }

        source.Return(start);
        return null;
    }

    private static bool TryOpen(SourceCursor source, string function)
    {
        if (!source.IsAt(function + "("))
            return false;
        source.Advance(function.Length + 1);
        source.SkipSpace();
        return true;
    }

    private static void Close(SourceCursor source, bool isOpen)
    {
        if (!isOpen)
            return;
        source.SkipSpace();
        if (source.Current != ')')
            throw source.Unexpected("')' after the name of an include");
        source.Advance();
    }
}
