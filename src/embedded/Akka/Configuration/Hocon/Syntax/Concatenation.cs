using System.Text;

namespace Akka.Configuration.Hocon.Syntax;

/// <summary>Joins values side by side once they are known: objects merge, lists append, texts join.</summary>
internal static class Concatenation
{
    /// <summary>Joins parts; null stands for an optional substitution that has no value, and is what comes of nothing else.</summary>
    public static HoconValue? Join(IEnumerable<(HoconValue? Value, bool IsBlank)> parts, SourceSpot spot)
    {
        var known = parts.Where(part => part.Value is not null).Select(part => (Value: part.Value!, part.IsBlank)).ToList();
        var solid = known.Where(part => !part.IsBlank).Select(part => part.Value).ToList();
        if (solid.Count == 0)
            return null;
        if (solid.All(value => value.IsObject()))
            return solid.Aggregate((merged, next) => HoconMerge.Over(next, merged));
        if (solid.Any(value => value.IsArray()) && solid.All(IsList))
            return HoconValue.FromList(solid.SelectMany(value => value.GetArray()));
        if (solid.Any(value => value.IsObject() || value.IsArray()))
            throw spot.Error("objects, lists and texts can't be joined with each other");
        return known.Count == 1 ? solid[0] : JoinTexts(known.Select(part => part.Value));
    }

    /// <summary>What a key held before, with more elements behind.</summary>
    public static HoconValue Append(HoconValue? list, IEnumerable<HoconValue> elements, SourceSpot spot)
    {
        if (list is not null && !IsList(list))
            throw spot.Error($"'+=' adds to a list, but this key holds {list.Describe()} before");
        return HoconValue.FromList((list?.GetArray() ?? []).Concat(elements));
    }

    // An object whose keys are numbers stands for a list where one is needed.
    private static bool IsList(HoconValue value) => value.IsArray() || (value.IsObject() && value.GetArray().Count > 0);

    private static HoconValue JoinTexts(IEnumerable<HoconValue> texts)
    {
        var joined = new StringBuilder();
        foreach (var text in texts)
            joined.Append(text.GetString() ?? "null");
        return HoconValue.FromText(joined.ToString(), isVerbatim: true);
    }
}
