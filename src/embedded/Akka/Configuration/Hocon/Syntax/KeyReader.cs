using System.Text;

namespace Akka.Configuration.Hocon.Syntax;

/// <summary>Reads the path left of a field's separator, or inside <c>${…}</c>.</summary>
internal static class KeyReader
{
    /// <summary>Whether a path can begin at the current character.</summary>
    public static bool StartsHere(SourceCursor source) => source.Current == '"' || IsKeyCharacter(source);

    /// <summary>Reads up to the first character that can't be part of a path.</summary>
    public static List<string> Read(SourceCursor source)
    {
        var keys = new List<string>();
        while (true)
        {
            keys.Add(ReadKey(source));
            if (source.Current != '.')
                return keys;
            if (keys.Count >= Nesting.Limit)
                throw Nesting.TooDeep(source.Spot);
            source.Advance();
        }
    }

    private static string ReadKey(SourceCursor source)
    {
        var key = new StringBuilder();
        var begun = false;
        var written = 0; // Length without the blanks at the end: they belong to the key only when more of it follows.
        source.SkipBlanks();
        while (true)
        {
            if (source.Current == '"')
                key.Append(QuotedText.Read(source));
            else if (source.AtBlank)
            {
                key.Append(source.Current);
                source.Advance();
                continue;
            }
            else if (IsKeyCharacter(source))
            {
                key.Append(source.Current);
                source.Advance();
            }
            else
                break;

            begun = true;
            written = key.Length;
        }

        // Only quotes make an empty key.
        if (!begun)
            throw source.Unexpected("a key");
        return key.ToString(0, written);
    }

    private static bool IsKeyCharacter(SourceCursor source) =>
        !source.AtEnd && !source.AtNewline && !source.AtComment && source.Current != '.' &&
        !HoconPath.Reserved.Contains(source.Current) && !(source.Current == '+' && source.Next == '=');
}
