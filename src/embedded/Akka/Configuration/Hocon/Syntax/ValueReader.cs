using System.Text;

namespace Akka.Configuration.Hocon.Syntax;

/// <summary>Reads what stands right of a separator or in a list: one value, or several side by side on a line.</summary>
internal sealed class ValueReader
{
    private readonly SourceCursor _source;
    private readonly Nesting _nesting;
    private readonly Func<ObjectExpression> _readObject;

    public ValueReader(SourceCursor source, Nesting nesting, Func<ObjectExpression> readObject)
    {
        _source = source;
        _nesting = nesting;
        _readObject = readObject;
    }

    public HoconExpression Read()
    {
        _source.SkipSpace();
        var parts = new Parts(_source.Spot);
        while (true)
        {
            var blanks = _source.Offset;
            _source.SkipBlanks();
            var before = _source.Slice(blanks, _source.Offset);
            if (_source.Current == '"')
                parts.AddText(before, QuotedText.Read(_source), isQuoted: true);
            else if (_source.Current == '{')
                parts.Add(before, _readObject());
            else if (_source.Current == '[')
                parts.Add(before, ReadArray());
            else if (_source.IsAt("${"))
                parts.Add(before, ReadSubstitution());
            else if (IsPlain())
                parts.AddText(before, ReadPlain(), isQuoted: false);
            else
                break;
        }

        RequireEndOfValue();
        return parts.ToExpression() ?? throw _source.Unexpected("a value");
    }

    /// <summary>Reads a value that becomes part of a list.</summary>
    public HoconExpression ReadElement()
    {
        _nesting.EnterList(_source.Spot);
        var element = Read();
        _nesting.LeaveList();
        return element;
    }

    private void RequireEndOfValue()
    {
        if (_source.AtEnd || _source.AtNewline || _source.AtComment || _source.Current is ',' or '}' or ']')
            return;
        var problem = $"a value can't hold {_source.Describe()} outside of quotes: put the value in double quotes";
        if (_source.Current is ':' or '=')
            throw new ConfigurationException(_source.Spot.Describe($"{problem}, or in '{{' and '}}' if it is an object"));
        throw _source.Error(problem);
    }

    private bool IsPlain() =>
        !_source.AtEnd && !_source.AtNewline && !_source.AtBlank && !_source.AtComment && !HoconPath.Reserved.Contains(_source.Current);

    private string ReadPlain()
    {
        var start = _source.Offset;
        while (IsPlain())
            _source.Advance();
        return _source.Slice(start, _source.Offset);
    }

    private ArrayExpression ReadArray()
    {
        var opened = _source.Spot;
        var elements = new List<HoconExpression>();
        _source.Advance();
        _source.SkipSpace();
        while (_source.Current != ']')
        {
            if (_source.AtEnd)
                throw opened.Error("the list opened with '[' here is never closed with ']'");
            elements.Add(ReadElement());
            var lineEnded = _source.SkipSpace();
            if (_source.Current == ',')
            {
                _source.Advance();
                _source.SkipSpace();
            }
            else if (!lineEnded && !_source.AtEnd && _source.Current != ']')
                throw _source.Unexpected("',', a new line or ']' after a list's element");
        }

        _source.Advance();
        return new ArrayExpression(opened, elements);
    }

    private SubstitutionExpression ReadSubstitution()
    {
        var start = _source.Spot;
        _source.Advance("${".Length);
        var isOptional = _source.Current == '?';
        if (isOptional)
            _source.Advance();
        var path = KeyReader.Read(_source);
        if (_source.Current != '}')
            throw _source.Unexpected("'}' after the path of a substitution");
        _source.Advance();
        return new SubstitutionExpression(start, path, isOptional);
    }

    /// <summary>The parts of one value. Texts that touch become one, with the blanks between them.</summary>
    private sealed class Parts
    {
        private readonly List<HoconExpression> _parts = [];
        private readonly StringBuilder _text = new();
        private readonly SourceSpot _start;
        private bool _hasText;
        private bool _isQuoted;

        public Parts(SourceSpot start) => _start = start;

        public void AddText(string before, string text, bool isQuoted)
        {
            AddBlanks(before);
            _text.Append(text);
            _hasText = true;
            _isQuoted |= isQuoted;
        }

        public void Add(string before, HoconExpression part)
        {
            AddBlanks(before);
            Flush();
            _parts.Add(part);
        }

        public HoconExpression? ToExpression()
        {
            Flush();
            return _parts.Count switch
            {
                0 => null,
                1 => _parts[0],
                _ => new ConcatenationExpression(_start, _parts)
            };
        }

        private void AddBlanks(string blanks)
        {
            if (_hasText || _parts.Count > 0)
                _text.Append(blanks);
        }

        private void Flush()
        {
            if (!_hasText && _text.Length == 0)
                return;
            var text = _text.ToString();
            var value = HoconValue.FromText(text, isVerbatim: _isQuoted || text != "null");
            _parts.Add(new ConstantExpression(_start, value, isBlank: !_hasText));
            _text.Clear();
            _hasText = false;
            _isQuoted = false;
        }
    }
}
