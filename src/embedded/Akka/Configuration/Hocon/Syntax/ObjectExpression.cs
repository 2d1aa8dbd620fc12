namespace Akka.Configuration.Hocon.Syntax;

/// <summary><c>{ key = value }</c>: fields in the order in which the document first names them.</summary>
internal sealed class ObjectExpression : HoconExpression
{
    private readonly Dictionary<string, ObjectField> _fields = new(StringComparer.Ordinal);

    public ObjectExpression(SourceSpot spot) : base(spot)
    {
    }

    public IReadOnlyDictionary<string, ObjectField> Fields => _fields;

    public ObjectField? Find(string key) => _fields.GetValueOrDefault(key);

    /// <summary>Adds one more value for <paramref name="path"/>. Objects along the path are opened as needed.</summary>
    public void Assign(IReadOnlyList<string> path, HoconExpression value)
    {
        var target = this;
        for (var i = 0; i < path.Count - 1; i++)
            target = target.FieldOf(path[i]).OpenObject(value.Spot);
        target.FieldOf(path[^1]).Add(value);
    }

    /// <summary>Takes over the fields of an object that stands behind this one.</summary>
    public void Absorb(ObjectExpression other)
    {
        foreach (var (key, field) in other._fields)
        {
            if (_fields.TryAdd(key, field))
                continue;
            foreach (var value in field.Values)
                _fields[key].Add(value);
        }
    }

    public override ObjectExpression Move(Relocation relocation)
    {
        var moved = new ObjectExpression(relocation.Move(Spot));
        foreach (var (key, field) in _fields)
        {
            foreach (var value in field.Values)
                moved.FieldOf(key).Add(value.Move(relocation));
        }

        return moved;
    }

    private ObjectField FieldOf(string key)
    {
        if (!_fields.TryGetValue(key, out var field))
            _fields.Add(key, field = new ObjectField());
        return field;
    }
}
