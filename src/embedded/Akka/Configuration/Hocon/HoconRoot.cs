namespace Akka.Configuration.Hocon;

/// <summary>A whole HOCON document: what <see cref="Config"/> is made of, and what an include callback answers.</summary>
public class HoconRoot
{
    /// <summary>A document that holds <paramref name="value"/>, normally an object.</summary>
    public HoconRoot(HoconValue value) => Value = value;

    /// <summary>The document's outermost value.</summary>
    public HoconValue Value { get; }
}
