using System.Runtime.CompilerServices;

namespace Akka.Configuration.Hocon.Syntax;

/// <summary>
/// Reads a HOCON document into expressions. Anything malformed is a <see cref="FormatException"/> that names line, column and what
/// was expected there.
/// </summary>
internal sealed class HoconParser
{
    private readonly SourceCursor _source;
    private readonly Func<string, HoconRoot>? _include;
    private readonly ValueReader _values;

    private HoconParser(SourceCursor source, Func<string, HoconRoot>? include)
    {
        _source = source;
        _include = include;
        _values = new ValueReader(source, ReadObject);
    }

    /// <param name="source">The document.</param>
    /// <param name="include">Answers what <c>include "name"</c> stands for. Without it such a line is an error.</param>
    public static ObjectExpression Parse(SourceCursor source, Func<string, HoconRoot>? include) =>
        new HoconParser(source, include).ReadDocument();

    private ObjectExpression ReadDocument()
    {
        _source.SkipSpace();
        var inBraces = _source.Current == '{';
        ObjectExpression document;
        if (inBraces)
            document = ReadObject();
        else
        {
            document = new ObjectExpression(_source.Offset);
            ReadFields(document);
        }

        _source.SkipSpace();
        if (!_source.AtEnd)
            throw _source.Unexpected(inBraces ? "the end of the document" : "a key or the end of the document");
        return document;
    }

    private ObjectExpression ReadObject()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw _source.Error("the document is nested too deeply");

        var opened = _source.Offset;
        var result = new ObjectExpression(opened);
        _source.Advance();
        ReadFields(result);
        if (_source.AtEnd)
            throw _source.Error("the object opened with '{' here is never closed with '}'", opened);
        if (_source.Current != '}')
            throw _source.Unexpected("a key or '}'");
        _source.Advance();
        return result;
    }

    /// <summary>Reads fields up to the first character that can't begin one.</summary>
    private void ReadFields(ObjectExpression target)
    {
        _source.SkipSpace();
        while (!_source.AtEnd && _source.Current is not ('}' or ']' or '{' or '['))
        {
            ReadField(target);
            var lineEnded = _source.SkipSpace();
            if (_source.Current == ',')
            {
                _source.Advance();
                _source.SkipSpace();
                if (_source.Current == ',')
                    throw _source.Unexpected("a key after ','");
            }
            else if (!lineEnded && !_source.AtEnd && _source.Current is not ('}' or ']'))
                throw _source.Unexpected("a new line, ',' or '}' after a value");
        }
    }

    private void ReadField(ObjectExpression target)
    {
        var start = _source.Offset;
        if (AtInclude())
        {
            ReadInclude(target, start);
            return;
        }

        var path = KeyReader.Read(_source);
        _source.SkipSpace();
        switch (_source.Current)
        {
            case '{':
                target.Assign(path, _values.Read());
                break;
            case '=' or ':':
                _source.Advance();
                target.Assign(path, _values.Read());
                break;
            case '+' when _source.Next == '=':
                _source.Advance(2);
                target.Assign(path, Append(start));
                break;
            default:
                throw _source.Unexpected($"'=', ':', '+=' or '{{' after the key '{HoconPath.Join(path)}'");
        }
    }

    /// <summary><c>path += x</c> is short for the path's value so far, if any, followed by <c>[x]</c>.</summary>
    private ConcatenationExpression Append(int start) =>
        new(start, [new PreviousValueExpression(start), new ArrayExpression(start, [_values.Read()])]);

    private bool AtInclude()
    {
        const string include = "include";
        if (!_source.At(include))
            return false;
        var start = _source.Offset;
        _source.Advance(include.Length);
        var found = _source.SkipBlanks() && _source.Current == '"';
        if (!found)
            _source.Return(start);
        return found;
    }

    private void ReadInclude(ObjectExpression target, int start)
    {
        var name = QuotedText.Read(_source);
        if (_include is null)
            throw _source.Error(
                $"include \"{name}\": a document parsed from text has no place to look for others; pass an include callback to ParseString", start);

        var included = _include(name)?.Value?.GetObject()
            ?? throw _source.Error($"include \"{name}\": the include callback answered no object", start);
        foreach (var (key, value) in included.Items)
            target.Assign([key], new ConstantExpression(start, value));
    }
}
