using System.Text.RegularExpressions;
using Akka.Actor;
using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>
/// Says which log events a test expects: by level, message and source. Of <c>message</c> (equal), <c>start</c>,
/// <c>contains</c> and <c>pattern</c> only one is given; none means any message. <c>source</c> is what the event names as
/// its source, for an actor its path, with or without the system's address (<c>/user/a</c>).
/// </summary>
public class EventFilterFactory
{
    private readonly TestKitBase _testKit;
    private readonly ActorSystem _system;
    private readonly IReadOnlyList<EventFilterBase> _filters;

    /// <summary>Filters events of the test kit's system.</summary>
    public EventFilterFactory(TestKitBase testkit)
        : this(testkit, testkit.Sys)
    {
    }

    /// <summary>Filters events of <paramref name="system"/>.</summary>
    public EventFilterFactory(TestKitBase testkit, ActorSystem system)
        : this(testkit, system, [])
    {
    }

    /// <summary>Filters events of <paramref name="actorSystem"/>, in addition to what <paramref name="filters"/> pick.</summary>
    public EventFilterFactory(TestKitBase testkit, ActorSystem actorSystem, IReadOnlyList<EventFilterBase> filters)
    {
        _testKit = testkit;
        _system = actorSystem;
        _filters = filters;
    }

    /// <summary>Debug events.</summary>
    public IEventFilterApplier Debug(string? message = null, string? start = null, string? contains = null, string? source = null) =>
        ForLogLevel(LogLevel.DebugLevel, message, start, contains, source);

    /// <summary>Debug events whose message matches <paramref name="pattern"/>.</summary>
    public IEventFilterApplier Debug(Regex pattern, string? source = null) => ForLogLevel(LogLevel.DebugLevel, pattern, source);

    /// <summary>Info events.</summary>
    public IEventFilterApplier Info(string? message = null, string? start = null, string? contains = null, string? source = null) =>
        ForLogLevel(LogLevel.InfoLevel, message, start, contains, source);

    /// <summary>Info events whose message matches <paramref name="pattern"/>.</summary>
    public IEventFilterApplier Info(Regex pattern, string? source = null) => ForLogLevel(LogLevel.InfoLevel, pattern, source);

    /// <summary>Warnings.</summary>
    public IEventFilterApplier Warning(string? message = null, string? start = null, string? contains = null, string? source = null) =>
        ForLogLevel(LogLevel.WarningLevel, message, start, contains, source);

    /// <summary>Warnings whose message matches <paramref name="pattern"/>.</summary>
    public IEventFilterApplier Warning(Regex pattern, string? source = null) => ForLogLevel(LogLevel.WarningLevel, pattern, source);

    /// <summary>Errors, with or without a cause.</summary>
    public IEventFilterApplier Error(string? message = null, string? start = null, string? contains = null, string? source = null) =>
        ForLogLevel(LogLevel.ErrorLevel, message, start, contains, source);

    /// <summary>Errors whose message matches <paramref name="pattern"/>.</summary>
    public IEventFilterApplier Error(Regex pattern, string? source = null) => ForLogLevel(LogLevel.ErrorLevel, pattern, source);

    /// <summary>Events of a level.</summary>
    public IEventFilterApplier ForLogLevel(
        LogLevel logLevel,
        string? message = null,
        string? start = null,
        string? contains = null,
        string? source = null) =>
        With(LogEventFilter.OfLevel(logLevel, TextMatcher.From(message, start, contains), TextMatcher.FromSource(source)));

    /// <summary>Events of a level whose message matches <paramref name="pattern"/>.</summary>
    public IEventFilterApplier ForLogLevel(LogLevel logLevel, Regex pattern, string? source = null) =>
        With(LogEventFilter.OfLevel(logLevel, TextMatcher.From(pattern), TextMatcher.FromSource(source)));

    /// <summary>Errors whose cause is a <typeparamref name="TException"/>; the message is the event's or the cause's.</summary>
    public IEventFilterApplier Exception<TException>(
        string? message = null,
        string? start = null,
        string? contains = null,
        string? source = null)
        where TException : Exception =>
        Exception(typeof(TException), message, start, contains, source);

    /// <summary>Errors whose cause is a <typeparamref name="TException"/>, with the event's or the cause's message matching <paramref name="pattern"/>.</summary>
    public IEventFilterApplier Exception<TException>(Regex pattern, string? source = null)
        where TException : Exception =>
        Exception(typeof(TException), pattern, source);

    /// <summary>
    /// Errors whose cause is of type <paramref name="exceptionType"/>, or with <paramref name="checkInnerExceptions"/> any of
    /// the inner exceptions; the message is the event's or that exception's.
    /// </summary>
    /// <exception cref="ArgumentException">The type is no exception.</exception>
    public IEventFilterApplier Exception(
        Type exceptionType,
        string? message = null,
        string? start = null,
        string? contains = null,
        string? source = null,
        bool checkInnerExceptions = false) =>
        OfException(exceptionType, TextMatcher.From(message, start, contains), source, checkInnerExceptions);

    /// <inheritdoc cref="Exception(Type, string, string, string, string, bool)" />
    public IEventFilterApplier Exception(Type exceptionType, Regex pattern, string? source = null, bool checkInnerExceptions = false) =>
        OfException(exceptionType, TextMatcher.From(pattern), source, checkInnerExceptions);

    /// <summary>Dead letters.</summary>
    public IEventFilterApplier DeadLetter() => OfDeadLetters(_ => true, null);

    /// <summary>Dead letters with a message of type <typeparamref name="TMessage"/>; the source is the recipient's path.</summary>
    public IEventFilterApplier DeadLetter<TMessage>(string? source = null) => OfDeadLetters(message => message is TMessage, source);

    /// <summary>Dead letters with a message of type <typeparamref name="TMessage"/> for which <paramref name="isMatch"/> holds.</summary>
    public IEventFilterApplier DeadLetter<TMessage>(Func<TMessage, bool> isMatch, string? source = null) =>
        OfDeadLetters(message => message is TMessage typed && isMatch(typed), source);

    /// <summary>Dead letters with a message of type <paramref name="type"/>; the source is the recipient's path.</summary>
    public IEventFilterApplier DeadLetter(Type type, string? source = null) => OfDeadLetters(type.IsInstanceOfType, source);

    /// <summary>Dead letters with a message of type <paramref name="type"/> for which <paramref name="isMatch"/> holds.</summary>
    public IEventFilterApplier DeadLetter(Type type, Func<object, bool> isMatch, string? source = null) =>
        OfDeadLetters(message => type.IsInstanceOfType(message) && isMatch(message), source);

    /// <summary>Events for which <paramref name="predicate"/> holds.</summary>
    public IEventFilterApplier Custom(Predicate<LogEvent> predicate) => With(LogEventFilter.Of(predicate));

    /// <summary>Events of type <typeparamref name="TLogEvent"/> for which <paramref name="predicate"/> holds.</summary>
    public IEventFilterApplier Custom<TLogEvent>(Predicate<TLogEvent> predicate)
        where TLogEvent : LogEvent =>
        With(LogEventFilter.Of(logEvent => logEvent is TLogEvent typed && predicate(typed)));

    private EventFilterApplier OfException(Type exceptionType, TextMatcher message, string? source, bool inner)
    {
        if (!typeof(Exception).IsAssignableFrom(exceptionType))
            throw new ArgumentException($"The type must be an exception. It is {exceptionType}.", nameof(exceptionType));
        return With(LogEventFilter.OfException(exceptionType, message, TextMatcher.FromSource(source), inner));
    }

    private EventFilterApplier OfDeadLetters(Predicate<object> predicate, string? source) =>
        With(LogEventFilter.OfDeadLetters(letter => predicate(letter.Message), TextMatcher.FromSource(source)));

    private EventFilterApplier With(LogEventFilter filter) => new(_testKit, _system, [.. _filters, filter]);
}
