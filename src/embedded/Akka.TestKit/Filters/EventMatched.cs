using Akka.Event;

namespace Akka.TestKit.Internal;

/// <summary>Told that <paramref name="eventFilter"/> picked <paramref name="logEvent"/>, on the thread of the listener.</summary>
public delegate void EventMatched(EventFilterBase eventFilter, LogEvent logEvent);
