using System.Globalization;
using System.Text;

namespace Akka.Configuration.Hocon.Syntax;

/// <summary>Reads <c>"text"</c> with its escapes, and <c>"""text"""</c> as it stands.</summary>
internal static class QuotedText
{
    private const string TripleQuote = "\"\"\"";

    public static string Read(SourceCursor source) =>
        source.IsAt(TripleQuote) ? ReadRaw(source) : ReadEscaped(source);

    private static string ReadRaw(SourceCursor source)
    {
        var opened = source.Offset;
        source.Advance(TripleQuote.Length);
        var start = source.Offset;
        var end = source.Find(TripleQuote);
        if (end < 0)
            throw source.Error("the text opened with \"\"\" here is never closed with \"\"\"", opened);

        source.Advance(end - start + TripleQuote.Length);
        // The last three quotes close: a text may end with quotes of its own.
        while (source.Current == '"')
        {
            source.Advance();
            end++;
        }

        return source.Slice(start, end);
    }

    private static string ReadEscaped(SourceCursor source)
    {
        var opened = source.Offset;
        source.Advance();
        var text = new StringBuilder();
        while (source.Current != '"')
        {
            if (source.AtEnd)
                throw source.Error("the text opened with '\"' here is never closed with '\"'", opened);
            if (source.Current == '\\')
                text.Append(ReadEscape(source));
            else
            {
                text.Append(source.Current);
                source.Advance();
            }
        }

        source.Advance();
        return text.ToString();
    }

    private static char ReadEscape(SourceCursor source)
    {
        var start = source.Offset;
        source.Advance();
        var code = source.Current;
        source.Advance();
        return code switch
        {
            '"' or '\\' or '/' => code,
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\b',
            'f' => '\f',
            'u' => ReadUnicode(source, start),
            _ => throw source.Error("unknown escape; valid are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits", start)
        };
    }

    private static char ReadUnicode(SourceCursor source, int start)
    {
        const int digits = 4;
        var first = source.Offset;
        source.Advance(digits);
        if (source.Offset - first == digits &&
            ushort.TryParse(source.Slice(first, source.Offset), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            return (char)code;
        throw source.Error("\\u needs four hexadecimal digits", start);
    }
}
