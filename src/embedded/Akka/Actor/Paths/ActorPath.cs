using System.Globalization;

namespace Akka.Actor;

/// <summary>
/// Where an actor is in its system's tree. Two incarnations of an actor have equal paths that differ in <see cref="Uid"/> only.
/// </summary>
public abstract class ActorPath : IEquatable<ActorPath>, IComparable<ActorPath>
{
    /// <summary>The characters, besides ASCII letters and digits, that an actor's name may hold.</summary>
    public const string ValidSymbols = @"""-_.*$+:@&=,!~';()";

    private readonly ActorPath? _parent;
    private string? _text;
    private int _hash;

    /// <summary>Makes a root.</summary>
    protected ActorPath(Address address, string name)
    {
        Address = address;
        Name = name;
    }

    /// <summary>Makes a child's path.</summary>
    protected ActorPath(ActorPath parentPath, string name, long uid)
    {
        _parent = parentPath;
        Address = parentPath.Address;
        Depth = parentPath.Depth + 1;
        Name = name;
        Uid = uid;
    }

    /// <summary>The last element of the path.</summary>
    public string Name { get; }

    /// <summary>Tells incarnations of one path apart; 0 if unknown.</summary>
    public long Uid { get; }

    /// <summary>Number of elements; 0 for a root.</summary>
    public int Depth { get; }

    /// <summary>The address of the actor's system.</summary>
    public Address Address { get; }

    /// <summary>The path one level up; a root is its own parent.</summary>
    public ActorPath Parent => _parent ?? this;

    /// <summary>The root of this path.</summary>
    public ActorPath Root => ParentOf(0);

    /// <summary>The names from below the root down to this path. A root has one empty element.</summary>
    public IReadOnlyList<string> Elements
    {
        get
        {
            if (_parent is null) return [""];
            var names = new string[Depth];
            var path = this;
            for (var i = Depth - 1; i >= 0; i--)
            {
                names[i] = path.Name;
                path = path.Parent;
            }

            return names;
        }
    }

    /// <summary>Whether the text can be an actor's name.</summary>
    public static bool IsValidPathElement(string s) => ActorNames.IsValid(s);

    /// <summary>Joins names into <c>/a/b/c</c>.</summary>
    public static string FormatPathElements(IEnumerable<string> pathElements) => "/" + string.Join('/', pathElements);

    /// <summary>The ancestor (or itself) at the given depth; a negative number counts upwards from this path.</summary>
    public ActorPath ParentOf(int depth)
    {
        var wanted = depth >= 0 ? depth : Math.Max(0, Depth + depth);
        var path = this;
        while (path.Depth > wanted) path = path.Parent;
        return path;
    }

    /// <summary>The same path with another uid.</summary>
    public ActorPath WithUid(long uid) => _parent is null || uid == Uid ? this : new ChildActorPath(_parent, Name, uid);

    /// <summary>The path of a child. A uid may follow the name, behind a <c>#</c>.</summary>
    public ActorPath Child(string childName) => this / childName;

    /// <summary>The path of a child.</summary>
    public static ActorPath operator /(ActorPath path, string name)
    {
        var (element, uid) = ActorNames.SplitUid(name);
        return new ChildActorPath(path, element, uid);
    }

    /// <summary>The path of a descendant; empty names are skipped.</summary>
    public static ActorPath operator /(ActorPath path, IEnumerable<string> name)
    {
        foreach (var element in name)
            if (element.Length > 0)
                path /= element;
        return path;
    }

    /// <summary>Reads a full path such as <c>akka://system/user/a#42</c>.</summary>
    /// <exception cref="UriFormatException">The text is no actor path.</exception>
    public static ActorPath Parse(string path) => TryParse(path, out var parsed)
        ? parsed
        : throw new UriFormatException($"'{path}' is no actor path; valid is, for example, 'akka://system/user/name'.");

    /// <summary>Reads a full path; false if the text is none.</summary>
    public static bool TryParse(string path, out ActorPath actorPath)
    {
        actorPath = null!;
        return path is not null
            && TryParseAddress(path, out var address, out var rest)
            && TryParse(new RootActorPath(address), rest, out actorPath);
    }

    /// <summary>Reads the part of a path below <paramref name="basePath"/>.</summary>
    public static bool TryParse(ActorPath basePath, string absoluteUri, out ActorPath actorPath) =>
        TryParse(basePath, absoluteUri.AsSpan(), out actorPath);

    /// <summary>Reads the part of a path below <paramref name="basePath"/>.</summary>
    public static bool TryParse(ActorPath basePath, ReadOnlySpan<char> absoluteUri, out ActorPath actorPath)
    {
        actorPath = basePath;
        foreach (var range in absoluteUri.Split('/'))
        {
            var element = absoluteUri[range];
            if (element.IsEmpty) continue;
            var name = element.ToString();
            var uid = name.IndexOf('#');
            if (uid >= 0 && !long.TryParse(name.AsSpan(uid + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)) return false;
            actorPath /= name;
        }

        return true;
    }

    /// <summary>Reads the address that a path begins with.</summary>
    public static bool TryParseAddress(string path, out Address address) => Address.TryParse(path, out address);

    /// <summary>Reads the address that a path begins with and gives what follows it.</summary>
    public static bool TryParseAddress(string path, out Address address, out ReadOnlySpan<char> absoluteUri) =>
        Address.TryParse(path.AsSpan(), out address, out absoluteUri);

    /// <summary>Parts a full path into its address and what follows; false if it begins with no address. Whether both are well-formed
    /// is not looked at.</summary>
    /// <param name="path">For example <c>akka://system/user/a</c>.</param>
    /// <param name="address">For example <c>akka://system</c>.</param>
    /// <param name="absoluteUri">For example <c>/user/a</c>; if there is no address, the whole path.</param>
    public static bool TryParseParts(ReadOnlySpan<char> path, out ReadOnlySpan<char> address, out ReadOnlySpan<char> absoluteUri)
    {
        const int shortestScheme = 4;
        const int longestScheme = 255;
        const string mark = "://";

        var scheme = path.IndexOf(':');
        address = default;
        absoluteUri = path;
        if (scheme is < shortestScheme or > longestScheme || !path[scheme..].StartsWith(mark)) return false;
        var slash = path[(scheme + mark.Length)..].IndexOf('/');
        address = slash < 0 ? path : path[..(scheme + mark.Length + slash)];
        absoluteUri = slash < 0 ? "/" : path[address.Length..];
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(ActorPath? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || Depth != other.Depth) return false;
        var mine = this;
        var theirs = other;
        while (mine._parent is not null)
        {
            if (ReferenceEquals(mine, theirs)) return true;
            if (!string.Equals(mine.Name, theirs.Name, StringComparison.Ordinal)) return false;
            mine = mine._parent;
            theirs = theirs.Parent;
        }

        return mine.Address == theirs.Address && mine.Name == theirs.Name;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ActorPath);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (_hash != 0) return _hash;
        var hash = _parent is null ? HashCode.Combine(Address, Name) : HashCode.Combine(_parent.GetHashCode(), Name);
        return _hash = hash == 0 ? 1 : hash;
    }

    /// <inheritdoc/>
    public int CompareTo(ActorPath? other) => other is null ? 1 : string.CompareOrdinal(ToString(), other.ToString());

    /// <summary>Path and address without uid, for example <c>akka://system/user/a</c>.</summary>
    public override string ToString() => _text ??= ToStringWithAddress();

    /// <summary>The path without address and uid, for example <c>/user/a</c>.</summary>
    public string ToStringWithoutAddress() => _parent is null ? "/" + Name : FormatPathElements(Elements);

    /// <summary>Like <see cref="ToString"/>, with <c>#uid</c> if it is known.</summary>
    public string ToStringWithUid() => WithUidSuffix(ToString());

    /// <summary>The path with its own address.</summary>
    public string ToStringWithAddress() => ToStringWithAddress(Address);

    /// <summary>The path with the given address, unless its own can be reached from outside.</summary>
    public string ToStringWithAddress(Address address)
    {
        var shown = Address.HasGlobalScope ? Address : address;
        return shown + ToStringWithoutAddress();
    }

    /// <summary>The path with address and uid.</summary>
    public string ToSerializationFormat() => WithUidSuffix(ToString());

    /// <summary>The path with the given address, and uid.</summary>
    public string ToSerializationFormatWithAddress(Address address) => WithUidSuffix(ToStringWithAddress(address));

    /// <summary>Whether two paths are equal, whatever their uids.</summary>
    public static bool operator ==(ActorPath? left, ActorPath? right) => left?.Equals(right) ?? right is null;

    /// <summary>Whether two paths differ.</summary>
    public static bool operator !=(ActorPath? left, ActorPath? right) => !(left == right);

    private string WithUidSuffix(string text) => Uid == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}#{Uid}");
}
