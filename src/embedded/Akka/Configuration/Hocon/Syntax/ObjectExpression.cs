namespace Akka.Configuration.Hocon.Syntax;

/// <summary><c>{ key = value }</c>: fields in the order in which the document first names them.</summary>
internal sealed class ObjectExpression : HoconExpression
{
    private readonly Dictionary<string, Field> _fields = new(StringComparer.Ordinal);

    public ObjectExpression(int offset) : base(offset)
    {
    }

    public IReadOnlyDictionary<string, Field> Fields => _fields;

    public Field? Find(string key) => _fields.GetValueOrDefault(key);

    /// <summary>Adds one more value for <paramref name="path"/>. Objects along the path are opened as needed.</summary>
    public void Assign(IReadOnlyList<string> path, HoconExpression value)
    {
        var target = this;
        for (var i = 0; i < path.Count - 1; i++)
            target = target.FieldOf(path[i]).OpenObject(value.Offset);
        target.FieldOf(path[^1]).Add(value);
    }

    private Field FieldOf(string key)
    {
        if (!_fields.TryGetValue(key, out var field))
            _fields.Add(key, field = new Field());
        return field;
    }

    /// <summary>
    /// All values that the document gives one key, oldest first. The older ones are kept, since objects merge over them and
    /// <c>path = ${path} [x]</c> asks for them.
    /// </summary>
    internal sealed class Field
    {
        private readonly List<HoconExpression> _values = [];

        public IReadOnlyList<HoconExpression> Values => _values;

        /// <summary>
        /// How many of <see cref="Values"/> the resolver may look at, while it evaluates the one behind them. Null when it doesn't.
        /// </summary>
        public int? Visible { get; set; }

        public void Add(HoconExpression value) => _values.Add(value);

        /// <summary>The object that is this key's newest value, or a new one merged over whatever the key holds.</summary>
        public ObjectExpression OpenObject(int offset)
        {
            if (_values.Count > 0 && _values[^1] is ObjectExpression last)
                return last;
            var opened = new ObjectExpression(offset);
            _values.Add(opened);
            return opened;
        }
    }
}
