using Akka.Configuration.Hocon.Syntax;

namespace Akka.Configuration.Hocon;

/// <summary>A whole HOCON document: what <see cref="Config"/> is made of, and what an include callback answers.</summary>
public class HoconRoot
{
    private readonly Lazy<(HoconValue Value, IEnumerable<HoconSubstitution> Substitutions)> _content;

    /// <summary>A document that holds <paramref name="value"/>, normally an object.</summary>
    public HoconRoot(HoconValue value) : this(value, [])
    {
    }

    /// <summary>A document that holds <paramref name="value"/>, normally an object, and the substitutions that were in it.</summary>
    public HoconRoot(HoconValue value, IEnumerable<HoconSubstitution> substitutions) => _content = new((value, substitutions));

    internal HoconRoot(HoconDocument document)
    {
        Document = document;
        _content = new(() => Resolver.Resolve(document));
    }

    /// <summary>
    /// The document's outermost value. Its substitutions are looked up when it is asked for the first time. In a document that others
    /// include they may be in the including one, which asks for them itself.
    /// </summary>
    /// <exception cref="FormatException">A substitution has no value. The message names the line and the column.</exception>
    public HoconValue Value => _content.Value.Value;

    /// <summary>The substitutions that were needed for the value, each with what it stands for.</summary>
    /// <exception cref="FormatException">A substitution has no value. The message names the line and the column.</exception>
    public IEnumerable<HoconSubstitution> Substitutions => _content.Value.Substitutions;

    /// <summary>What was read, if this was read from text.</summary>
    internal HoconDocument? Document { get; }
}
