namespace Akka.Configuration.Hocon;

/// <summary>A list of values.</summary>
public class HoconArray : List<HoconValue>, IHoconElement
{
    /// <summary>A list without elements.</summary>
    public HoconArray()
    {
    }

    internal HoconArray(IEnumerable<HoconValue> elements) : base(elements)
    {
    }

    /// <summary>False.</summary>
    public bool IsString() => false;

    /// <summary>Not possible.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public string? GetString() => throw new NotSupportedException("A list is not a text.");

    /// <summary>True.</summary>
    public bool IsArray() => true;

    /// <summary>The list itself.</summary>
    public IList<HoconValue> GetArray() => this;

    /// <summary>The list as HOCON.</summary>
    public override string ToString() => $"[{string.Join(',', this)}]";
}
