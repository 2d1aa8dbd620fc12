namespace Akka.Event;

/// <summary>Extensions of <see cref="LogMessage"/>. There are none yet; code that names the class compiles.</summary>
public static class LogMessageExtensions
{
}
