using Akka.Event;

namespace Akka.TestKit;

/// <summary>Picks log events.</summary>
public interface IEventFilter
{
    /// <summary>Whether it picks <paramref name="logEvent"/>.</summary>
    bool Apply(LogEvent logEvent);
}
