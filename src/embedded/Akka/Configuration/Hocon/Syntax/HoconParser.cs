using System.Runtime.CompilerServices;

namespace Akka.Configuration.Hocon.Syntax;

/// <summary>
/// Reads a HOCON document into expressions. Anything malformed is a <see cref="FormatException"/> that names line, column and what
/// was expected there.
/// </summary>
internal sealed class HoconParser
{
    private readonly SourceCursor _source;
    private readonly Func<string, HoconRoot?>? _include;
    private readonly Nesting _nesting = new();
    private readonly ValueReader _values;
    private long _included;

    private HoconParser(SourceCursor source, Func<string, HoconRoot?>? include)
    {
        _source = source;
        _include = include;
        _values = new ValueReader(source, _nesting, ReadObject);
    }

    /// <param name="text">The document.</param>
    /// <param name="include">Answers what <c>include "name"</c> stands for. Without it such a line is an error.</param>
    public static HoconDocument Parse(string text, Func<string, HoconRoot?>? include)
    {
        var parser = new HoconParser(new SourceCursor(text), include);
        var root = parser.ReadDocument();
        return new HoconDocument(root, parser._nesting.Deepest, text.Length + parser._included);
    }

    private ObjectExpression ReadDocument()
    {
        _source.SkipSpace();
        var inBraces = _source.Current == '{';
        ObjectExpression document;
        if (inBraces)
            document = ReadObject();
        else
        {
            document = new ObjectExpression(_source.Spot);
            if (!TryReadName(document))
                ReadFields(document);
        }

        _source.SkipSpace();
        if (!_source.AtEnd)
            throw _source.Unexpected(inBraces ? "the end of the document" : "a key or the end of the document");
        return document;
    }

    /// <summary>
    /// A document that is nothing but a path holds it as a key without a value. It is what comes of a name where a configuration was
    /// asked for, and Akka.NET takes it so.
    /// </summary>
    private bool TryReadName(ObjectExpression document)
    {
        var start = _source.Offset;
        if (IncludeLine.TryRead(_source) is null && KeyReader.StartsHere(_source))
        {
            var path = KeyReader.Read(_source);
            _source.SkipSpace();
            if (_source.AtEnd)
            {
                _nesting.Require(path.Count, _source.At(start));
                document.Assign(path, new ConstantExpression(_source.At(start), new HoconValue()));
                return true;
            }
        }

        _source.Return(start);
        return false;
    }

    private ObjectExpression ReadObject()
    {
        var opened = _source.Spot;
        var result = new ObjectExpression(opened);
        _source.Advance();
        ReadFields(result);
        if (_source.AtEnd)
            throw opened.Error("the object opened with '{' here is never closed with '}'");
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
        var start = _source.Spot;
        if (IncludeLine.TryRead(_source) is { } include)
        {
            Include(target, include, start);
            return;
        }

        var path = KeyReader.Read(_source);
        _nesting.Enter(path, start);
        target.Assign(path, ReadFieldValue(path, start));
        _nesting.Leave(path.Count);
    }

    private HoconExpression ReadFieldValue(List<string> path, SourceSpot start)
    {
        _source.SkipSpace();
        switch (_source.Current)
        {
            case '{':
                return _values.Read();
            case '=' or ':':
                _source.Advance();
                return _values.Read();
            case '+' when _source.Next == '=':
                _source.Advance(2);
                return new AppendExpression(start, _values.ReadElement());
            default:
                throw _source.Unexpected($"'=', ':', '+=' or '{{' after the key '{HoconPath.Join(path)}'");
        }
    }

    private void Include(ObjectExpression target, IncludeLine line, SourceSpot start)
    {
        if (_include is null)
            throw start.Error(
                $"include \"{line.Name}\": a document parsed from text has no place to look for others; pass an include callback to ParseString");
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw start.Error($"include \"{line.Name}\": documents include each other too deeply");

        if (_include(line.Name) is not { } included)
        {
            if (line.IsRequired)
                throw start.Error($"include required(\"{line.Name}\"): the include callback answered null, so there is no such document");
            return;
        }

        if (included.Document is { } document && !_nesting.InList)
            Include(target, document, new Relocation(_nesting.Path, line.Name), start);
        else
            Include(target, included.Value, line, start);
    }

    private void Include(ObjectExpression target, HoconDocument document, Relocation relocation, SourceSpot start)
    {
        _nesting.Require(document.Depth, start);
        _included += document.Length;
        target.Absorb(document.Root.Move(relocation));
    }

    private void Include(ObjectExpression target, HoconValue value, IncludeLine line, SourceSpot start)
    {
        if (value.GetObject() is not { } fields)
            throw start.Error($"include \"{line.Name}\": the include callback answered no object");
        _nesting.Require(ValueSize.DepthOf(value), start);
        foreach (var (key, field) in fields.Items)
            target.Assign([key], new ConstantExpression(start, field));
    }
}
