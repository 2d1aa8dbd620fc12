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

    public bool AtEnd => Offset >= _text.Length;

    public char Current => Offset < _text.Length ? _text[Offset] : End;

    public char Next => Offset + 1 < _text.Length ? _text[Offset + 1] : End;

    public bool At(string expected) =>
        string.CompareOrdinal(_text, Offset, expected, 0, expected.Length) == 0;

    public bool AtComment => Current == '#' || (Current == '/' && Next == '/');

    public bool AtNewline => Current == '\n';

    /// <summary>White space that doesn't end a line.</summary>
    public bool AtBlank => !AtEnd && Current != '\n' && (char.IsWhiteSpace(Current) || Current == '\uFEFF');

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
    public string Describe() =>
        AtEnd ? "the end of the document" : AtNewline ? "the end of the line" : $"'{Current}'";

    /// <summary>An error that says what was expected at the current character and what is there.</summary>
    public FormatException Unexpected(string expected) => Error($"expected {expected}, but found {Describe()}");

    public FormatException Error(string problem) => Error(problem, Offset);

    public FormatException Error(string problem, int offset) => new($"HOCON, {Locate(offset)}: {problem}.");

    /// <summary>Line and column of a character, both counted from 1.</summary>
    public string Locate(int offset)
    {
        var line = 1;
        var column = 1;
        for (var i = 0; i < offset && i < _text.Length; i++)
        {
            if (_text[i] == '\n')
            {
                line++;
                column = 1;
            }
            else
                column++;
        }

        return $"line {line}, column {column}";
    }
}
