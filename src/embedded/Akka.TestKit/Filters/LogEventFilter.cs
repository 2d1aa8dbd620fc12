using Akka.Event;

namespace Akka.TestKit.Internal;

/// <summary>Picks log events of one kind by message and source.</summary>
internal sealed class LogEventFilter(string kind, Predicate<LogEvent> isKind, Func<LogEvent, IEnumerable<string?>> texts, TextMatcher message, TextMatcher source)
    : EventFilterBase
{
    /// <summary>Picks by level.</summary>
    public static LogEventFilter OfLevel(LogLevel level, TextMatcher message, TextMatcher source) =>
        new(level.ToString().Replace("Level", "", StringComparison.Ordinal), logEvent => logEvent.LogLevel() == level, Texts, message, source);

    /// <summary>Picks errors by their cause; the message may be the event's or the cause's.</summary>
    public static LogEventFilter OfException(Type type, TextMatcher message, TextMatcher source, bool inner) => new(
        $"Error with Cause <{type}>",
        logEvent => logEvent is Error error && Causes(error, type, inner).Any(),
        logEvent => Causes((Error)logEvent, type, inner).Select(cause => cause.Message).Append(logEvent.Message?.ToString()),
        message,
        source);

    /// <summary>Picks the dead letters that <see cref="TestEventListener"/> reports.</summary>
    public static LogEventFilter OfDeadLetters(Predicate<DeadLetter> predicate, TextMatcher source) =>
        new("DeadLetter", logEvent => logEvent.Message is DeadLetter deadLetter && predicate(deadLetter), Texts, TextMatcher.Anything, source);

    /// <summary>Picks by whatever the test wants.</summary>
    public static LogEventFilter Of(Predicate<LogEvent> predicate) =>
        new("Custom", predicate, Texts, TextMatcher.Anything, TextMatcher.Anything);

    /// <summary>Says what it picks, for the text of a failure.</summary>
    public override string ToString()
    {
        var conditions = string.Join(" and ", new[] { message.Describe("Message"), source.Describe("Source") }.Where(text => text != ""));
        return conditions == "" ? kind : $"{kind} when {conditions}";
    }

    private protected override bool IsMatch(LogEvent logEvent) =>
        isKind(logEvent) && source.IsMatch(logEvent.LogSource) && (message == TextMatcher.Anything || texts(logEvent).Any(message.IsMatch));

    // An error is also known by what caused it.
    private static IEnumerable<string?> Texts(LogEvent logEvent)
    {
        yield return logEvent.Message?.ToString();
        if (logEvent is Error { Cause: { } cause })
            yield return cause.Message;
    }

    private static IEnumerable<Exception> Causes(Error error, Type type, bool inner)
    {
        for (var cause = error.Cause; cause is not null; cause = inner ? cause.InnerException : null)
        {
            if (type.IsInstanceOfType(cause))
                yield return cause;
        }
    }
}
