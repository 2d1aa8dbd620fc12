namespace Akka.Configuration.Hocon.Syntax;

/// <summary>
/// Where in the tree a parser is, and that the tree doesn't become deeper than what works on it recursively can take.
/// </summary>
internal sealed class Nesting
{
    /// <summary>How many objects and lists a value may be inside of.</summary>
    public const int Limit = 256;

    private readonly List<string> _path = [];
    private int _lists;

    /// <summary>The depth of the deepest value so far.</summary>
    public int Deepest { get; private set; }

    /// <summary>Whether the current object is part of a list, so that no path leads to it.</summary>
    public bool InList => _lists > 0;

    /// <summary>The path of the current object, unless it is in a list.</summary>
    public IReadOnlyList<string> Path => [.. _path];

    private int Depth => _path.Count + _lists;

    public static FormatException TooDeep(SourceSpot spot) => spot.Error($"the document is nested too deeply, in more than {Limit} levels");

    public void Enter(IReadOnlyCollection<string> keys, SourceSpot spot)
    {
        Require(keys.Count, spot);
        _path.AddRange(keys);
    }

    public void Leave(int keys) => _path.RemoveRange(_path.Count - keys, keys);

    public void EnterList(SourceSpot spot)
    {
        Require(1, spot);
        _lists++;
    }

    public void LeaveList() => _lists--;

    /// <summary>Makes sure that so many levels more are possible.</summary>
    public void Require(int levels, SourceSpot spot)
    {
        if (Depth + levels > Limit)
            throw TooDeep(spot);
        Deepest = Math.Max(Deepest, Depth + levels);
    }
}
