namespace Akka.Configuration.Hocon;

/// <summary>What a <see cref="HoconValue"/> consists of: a text, a list, an object or a substitution.</summary>
public interface IHoconElement
{
    /// <summary>Whether this is text, which includes numbers and the like.</summary>
    bool IsString();

    /// <summary>The text.</summary>
    /// <exception cref="NotSupportedException">This is a list or an object.</exception>
    string? GetString();

    /// <summary>Whether this is a list.</summary>
    bool IsArray();

    /// <summary>The list's elements.</summary>
    /// <exception cref="NotSupportedException">This is a text or an object.</exception>
    IList<HoconValue> GetArray();
}
