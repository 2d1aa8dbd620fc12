namespace Akka.Event;

/// <summary>Puts a log call's arguments into its text. Chosen by <c>akka.logger-formatter</c>.</summary>
public interface ILogMessageFormatter
{
    /// <summary>The text with its arguments.</summary>
    string Format(string format, params object[] args);

    /// <summary>The text with its arguments.</summary>
    string Format(string format, IEnumerable<object> args);
}
