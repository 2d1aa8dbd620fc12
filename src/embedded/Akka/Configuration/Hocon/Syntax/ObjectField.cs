namespace Akka.Configuration.Hocon.Syntax;

/// <summary>
/// All values that a document gives one key of an object, oldest first. The older ones are kept, since objects merge over them and
/// <c>path = ${path} [x]</c> asks for them.
/// </summary>
internal sealed class ObjectField
{
    private readonly List<HoconExpression> _values = [];

    public IReadOnlyList<HoconExpression> Values => _values;

    /// <summary>
    /// How many of <see cref="Values"/> the resolver may look at, while it evaluates the one behind them. Null when it doesn't.
    /// </summary>
    public int? Visible { get; set; }

    /// <summary>The list among <see cref="Values"/> that the resolver is evaluating: it can't be part of itself.</summary>
    public ArrayExpression? OpenList { get; set; }

    /// <summary>Adds one more value. An object that follows an object becomes one with it.</summary>
    public void Add(HoconExpression value)
    {
        if (value is ObjectExpression added && _values.Count > 0 && _values[^1] is ObjectExpression last)
            last.Absorb(added);
        else
            _values.Add(value);
    }

    /// <summary>The object that is this key's newest value, or a new one merged over whatever the key holds.</summary>
    public ObjectExpression OpenObject(SourceSpot spot)
    {
        if (_values.Count > 0 && _values[^1] is ObjectExpression last)
            return last;
        var opened = new ObjectExpression(spot);
        _values.Add(opened);
        return opened;
    }
}
