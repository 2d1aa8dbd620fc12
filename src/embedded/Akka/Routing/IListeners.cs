namespace Akka.Routing;

/// <summary>An actor that tells others of what it does.</summary>
public interface IListeners
{
    /// <summary>Those who are told.</summary>
    ListenerSupport Listeners { get; }
}
