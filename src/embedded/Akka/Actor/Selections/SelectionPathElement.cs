namespace Akka.Actor;

/// <summary>One step of a selection.</summary>
public abstract class SelectionPathElement
{
    /// <summary>For subclasses.</summary>
    protected SelectionPathElement()
    {
    }
}
