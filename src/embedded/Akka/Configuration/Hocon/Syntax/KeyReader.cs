using System.Text;

namespace Akka.Configuration.Hocon.Syntax;

/// <summary>Reads the path left of a field's separator, or inside <c>${…}</c>.</summary>
internal static class KeyReader
{
    /// <summary>Reads up to the first character that can't be part of a path.</summary>
    public static List<string> Read(SourceCursor source)
    {
        var keys = new List<string>();
        while (true)
        {
            keys.Add(ReadKey(source));
            if (source.Current != '.')
                return keys;
            source.Advance();
        }
    }

    private static string ReadKey(SourceCursor source)
    {
        var start = source.Offset;
        var key = new StringBuilder();
        var written = 0; // Length without the blanks at the end: they belong to the key only when more of it follows.
        source.SkipBlanks();
        while (true)
        {
            if (source.Current == '"')
            {
                key.Append(QuotedText.Read(source));
                written = key.Length;
                if (written == 0)
                    throw source.Error("a key must not be empty", start);
            }
            else if (source.AtBlank)
            {
                if (written > 0)
                    key.Append(source.Current);
                source.Advance();
            }
            else if (IsKeyCharacter(source))
            {
                key.Append(source.Current);
                written = key.Length;
                source.Advance();
            }
            else
                break;
        }

        if (written == 0)
            throw source.Unexpected("a key");
        return key.ToString(0, written);
    }

    private static bool IsKeyCharacter(SourceCursor source) =>
        !source.AtEnd && !source.AtNewline && !source.AtComment && source.Current != '.' &&
        !HoconPath.Reserved.Contains(source.Current) && !(source.Current == '+' && source.Next == '=');
}
