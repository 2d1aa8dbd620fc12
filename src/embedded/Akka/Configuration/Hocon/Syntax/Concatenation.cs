using System.Text;

namespace Akka.Configuration.Hocon.Syntax;

/// <summary>Joins values side by side once they are known: objects merge, lists append, texts join.</summary>
internal sealed class Concatenation
{
    private readonly SourceCursor _source;
    private readonly int _offset;

    public Concatenation(SourceCursor source, int offset)
    {
        _source = source;
        _offset = offset;
    }

    public HoconValue? Join(IEnumerable<(HoconValue? Value, bool IsBlank)> parts)
    {
        var known = parts.Where(part => part.Value is not null).Select(part => (Value: part.Value!, part.IsBlank)).ToList();
        var solid = known.Where(part => !part.IsBlank).Select(part => part.Value).ToList();
        if (solid.Count == 0)
            return null;
        if (solid.All(value => value.IsObject()))
            return solid.Aggregate((merged, next) => HoconMerge.Over(next, merged));
        if (solid.All(value => value.IsArray()))
            return HoconValue.FromList([.. solid.SelectMany(value => value.GetArray())]);
        if (solid.Any(value => value.IsObject() || value.IsArray()))
            throw _source.Error("objects, lists and texts can't be joined with each other", _offset);
        if (solid.Count == 1 && known.Count == 1)
            return solid[0];

        var text = new StringBuilder();
        foreach (var (value, _) in known)
            text.Append(value.GetString() ?? "null");
        return HoconValue.FromText(text.ToString());
    }
}
