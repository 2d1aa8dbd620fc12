namespace Akka.Configuration.Hocon;

/// <summary>
/// A <c>${path}</c> or <c>${?path}</c> of a document, and what it stands for. Configurations hold what their substitutions stand for in
/// place of them; this one is for those who look at a document, or put values together themselves.
/// </summary>
public class HoconSubstitution : IHoconElement, IMightBeAHoconObject
{
    /// <summary>A substitution whose path is still to be set.</summary>
    protected HoconSubstitution() : this("")
    {
    }

    /// <summary>A substitution that stands for nothing yet.</summary>
    public HoconSubstitution(string path) => Path = path;

    /// <summary>Where the value comes from: keys joined by dots.</summary>
    public string Path { get; set; }

    /// <summary>What it stands for, or null when that is nothing.</summary>
    public HoconValue? ResolvedValue { get; set; }

    /// <summary>Whether it stands for a text.</summary>
    public bool IsString() => ResolvedValue is { } value && value.IsString();

    /// <summary>The text that it stands for, or null.</summary>
    public string? GetString() => ResolvedValue?.GetString();

    /// <summary>Whether it stands for a list.</summary>
    public bool IsArray() => ResolvedValue is { } value && value.IsArray();

    /// <summary>The elements of the list that it stands for; none when that is no list.</summary>
    public IList<HoconValue> GetArray() => ResolvedValue?.GetArray() ?? [];

    /// <summary>Whether it stands for an object.</summary>
    public bool IsObject() => GetObject() is not null;

    /// <summary>The object that it stands for, or null.</summary>
    public HoconObject? GetObject() => ResolvedValue?.GetObject();
}
