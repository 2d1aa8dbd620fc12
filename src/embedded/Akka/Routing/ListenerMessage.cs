namespace Akka.Routing;

/// <summary>A message about an actor's listeners.</summary>
public abstract class ListenerMessage
{
    /// <summary>For subclasses.</summary>
    protected ListenerMessage()
    {
    }
}
