namespace Akka.Configuration.Hocon;

/// <summary>A text as it stands in a document. Without quotes, the text <c>null</c> means that there is no value.</summary>
public class HoconLiteral : IHoconElement
{
    /// <summary>A text that is still to be set.</summary>
    public HoconLiteral()
    {
    }

    /// <summary>The text.</summary>
    public string? Value { get; set; }

    /// <summary>Whether the text is to be taken as it is: neither trimmed nor, if it says so, as null.</summary>
    internal bool IsVerbatim { get; init; }

    /// <summary>True.</summary>
    public bool IsString() => true;

    /// <inheritdoc/>
    public string? GetString() => Value;

    /// <summary>False.</summary>
    public bool IsArray() => false;

    /// <summary>Not possible.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public IList<HoconValue> GetArray() => throw new NotSupportedException($"The text '{Value}' is not a list.");

    /// <summary>The text.</summary>
    public override string? ToString() => Value;
}
