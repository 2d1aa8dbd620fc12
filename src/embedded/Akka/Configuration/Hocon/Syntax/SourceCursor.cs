using System.Globalization;

namespace Akka.Configuration.Hocon.Syntax;

/// <summary>
/// A position in a HOCON document that moves forward one character at a time, and the errors that name it.
/// </summary>
internal sealed class SourceCursor
{
    /// <summary>What <see cref="Current"/> is behind the last character.</summary>
    public const char End = '\0';

    private readonly string _text;

    public SourceCursor(string text) => _text = text;

    /// <summary>Characters before the current one.</summary>
    public int Offset { get; private set; }

    /// <summary>The place of the current character.</summary>
    public SourceSpot Spot => At(Offset);

    public bool AtEnd => Offset >= _text.Length;

    public char Current => Offset < _text.Length ? _text[Offset] : End;

    public char Next => Offset + 1 < _text.Length ? _text[Offset + 1] : End;

    public bool AtComment => Current == '#' || (Current == '/' && Next == '/');

    public bool AtNewline => Current == '\n';

    /// <summary>White space that doesn't end a line.</summary>
    public bool AtBlank => !AtEnd && Current != '\n' && IsWhiteSpace(Current);

    /// <summary>HOCON's white space: .NET's, a byte order mark, and the separators of files, groups, records and units.</summary>
    public static bool IsWhiteSpace(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or (>= '\u001C' and <= '\u001F');

    public SourceSpot At(int offset) => new(_text, offset);

    public bool IsAt(string expected) => string.CompareOrdinal(_text, Offset, expected, 0, expected.Length) == 0;

    public void Advance(int count = 1) => Offset = Math.Min(Offset + count, _text.Length);

    /// <summary>Goes back to an offset that was passed.</summary>
    public void Return(int offset) => Offset = offset;

    public string Slice(int start, int end) => _text[start..end];

    /// <summary>The index of <paramref name="expected"/> at or behind the current character, or -1.</summary>
    public int Find(string expected) => _text.IndexOf(expected, Offset, StringComparison.Ordinal);

    /// <summary>Passes blanks on this line and answers whether there were any.</summary>
    public bool SkipBlanks()
    {
        var start = Offset;
        while (AtBlank)
            Advance();
        return Offset > start;
    }

    /// <summary>Passes blanks, newlines and comments. Answers whether a line ended among them.</summary>
    public bool SkipSpace()
    {
        var lineEnded = false;
        while (true)
        {
            SkipBlanks();
            if (AtComment)
                SkipToEndOfLine();
            else if (AtNewline)
            {
                lineEnded = true;
                Advance();
            }
            else
                return lineEnded;
        }
    }

    public void SkipToEndOfLine()
    {
        while (!AtEnd && !AtNewline)
            Advance();
    }

    /// <summary>The current character as an error message shows it.</summary>
    public string Describe()
    {
        if (AtEnd)
            return "the end of the document";
        if (AtNewline)
            return "the end of the line";
        return char.IsControl(Current) || char.IsSurrogate(Current)
            ? string.Create(CultureInfo.InvariantCulture, $"the character U+{(int)Current:X4}")
            : $"'{Current}'";
    }

    /// <summary>An error that says what was expected at the current character and what is there.</summary>
    public FormatException Unexpected(string expected) => Error($"expected {expected}, but found {Describe()}");

    public FormatException Error(string problem) => Spot.Error(problem);

    public FormatException Error(string problem, int offset) => At(offset).Error(problem);
}
