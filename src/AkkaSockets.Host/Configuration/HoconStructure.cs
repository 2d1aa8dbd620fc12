namespace AkkaSockets.Host.Configuration;

/// <summary>
/// Finds the slips that make a HOCON file mean something else than it says: braces, brackets and quotes without their partner.
/// Parsers are lenient about them, so that half a file can go unread and nobody hears of it.
/// </summary>
internal sealed class HoconStructure
{
    private readonly string _text;
    private readonly Stack<(char Bracket, int Line)> _open = new();
    private readonly List<string> _errors = [];
    private int _position;
    private int _line = 1;

    private HoconStructure(string text) => _text = text;

    /// <summary>What is wrong, each as "line N: what", in the order of the lines found wrong. Empty if nothing is.</summary>
    public static IReadOnlyList<string> Check(string text)
    {
        var structure = new HoconStructure(text);
        structure.Read();
        return structure._errors;
    }

    private void Read()
    {
        while (_position < _text.Length)
        {
            if (At("\"\"\""))
                SkipTripleQuoted();
            else if (At("\""))
                SkipQuoted();
            else if (At("#") || At("//"))
                SkipComment();
            else
                ReadBracket(Next());
        }

        foreach (var (bracket, line) in _open.Reverse())
            Report(line, $"'{bracket}' is never closed");
    }

    private void ReadBracket(char c)
    {
        if (c is '{' or '[')
        {
            _open.Push((c, _line));
        }
        else if (c is '}' or ']')
        {
            if (!_open.TryPop(out var open))
                Report(_line, $"'{c}' closes nothing");
            else if (open.Bracket != (c == '}' ? '{' : '['))
                Report(_line, $"'{c}' closes the '{open.Bracket}' of line {open.Line}");
        }
    }

    private void SkipQuoted()
    {
        var start = _line;
        Next();
        while (_position < _text.Length && !At("\"") && !At("\n"))
        {
            if (Next() == '\\' && _position < _text.Length)
                Next();
        }

        if (At("\""))
            Next();
        else
            Report(start, "a string has no closing '\"'");
    }

    private void SkipTripleQuoted()
    {
        var start = _line;
        var end = _text.IndexOf("\"\"\"", _position + 3, StringComparison.Ordinal);
        if (end < 0)
            Report(start, "a string has no closing '\"\"\"'");
        SkipTo(end < 0 ? _text.Length : end + 3);
    }

    private void SkipComment()
    {
        var end = _text.IndexOf('\n', _position);
        SkipTo(end < 0 ? _text.Length : end);
    }

    private void SkipTo(int position)
    {
        while (_position < position)
            Next();
    }

    private char Next()
    {
        var c = _text[_position++];
        if (c == '\n')
            _line++;
        return c;
    }

    private bool At(string token) => string.CompareOrdinal(_text, _position, token, 0, token.Length) == 0;

    private void Report(int line, string what) => _errors.Add($"line {line}: {what}");
}
