using System.Text.RegularExpressions;
using Akka.Actor;
using Akka.Event;
using Akka.TestKit.Internal;
using Akka.TestKit.Internal.StringMatcher;

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
        Pick(new DebugFilter(CreateMessageMatcher(message, start, contains), Source(source)));

    /// <summary>Debug events whose message matches <paramref name="pattern"/>.</summary>
    public IEventFilterApplier Debug(Regex pattern, string? source = null) => Pick(new DebugFilter(new RegexMatcher(pattern), Source(source)));

    /// <summary>Info events.</summary>
    public IEventFilterApplier Info(string? message = null, string? start = null, string? contains = null, string? source = null) =>
        Pick(new InfoFilter(CreateMessageMatcher(message, start, contains), Source(source)));

    /// <summary>Info events whose message matches <paramref name="pattern"/>.</summary>
    public IEventFilterApplier Info(Regex pattern, string? source = null) => Pick(new InfoFilter(new RegexMatcher(pattern), Source(source)));

    /// <summary>Warnings.</summary>
    public IEventFilterApplier Warning(string? message = null, string? start = null, string? contains = null, string? source = null) =>
        Pick(new WarningFilter(CreateMessageMatcher(message, start, contains), Source(source)));

    /// <summary>Warnings whose message matches <paramref name="pattern"/>.</summary>
    public IEventFilterApplier Warning(Regex pattern, string? source = null) => Pick(new WarningFilter(new RegexMatcher(pattern), Source(source)));

    /// <summary>Errors, with or without a cause.</summary>
    public IEventFilterApplier Error(string? message = null, string? start = null, string? contains = null, string? source = null) =>
        Pick(new ErrorFilter(CreateMessageMatcher(message, start, contains), Source(source)));

    /// <summary>Errors whose message matches <paramref name="pattern"/>.</summary>
    public IEventFilterApplier Error(Regex pattern, string? source = null) => Pick(new ErrorFilter(new RegexMatcher(pattern), Source(source)));

    /// <summary>Events of a level.</summary>
    public IEventFilterApplier ForLogLevel(
        LogLevel logLevel,
        string? message = null,
        string? start = null,
        string? contains = null,
        string? source = null) =>
        Pick(OfLevel(logLevel, CreateMessageMatcher(message, start, contains), Source(source)));

    /// <summary>Events of a level whose message matches <paramref name="pattern"/>.</summary>
    public IEventFilterApplier ForLogLevel(LogLevel logLevel, Regex pattern, string? source = null) =>
        Pick(OfLevel(logLevel, new RegexMatcher(pattern), Source(source)));

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
        Pick(new ErrorFilter(exceptionType, CreateMessageMatcher(message, start, contains), Source(source), checkInnerExceptions));

    /// <inheritdoc cref="Exception(Type, string, string, string, string, bool)" />
    public IEventFilterApplier Exception(Type exceptionType, Regex pattern, string? source = null, bool checkInnerExceptions = false) =>
        Pick(new ErrorFilter(exceptionType, new RegexMatcher(pattern), Source(source), checkInnerExceptions));

    /// <summary>Dead letters.</summary>
    public IEventFilterApplier DeadLetter() => DeadLetters(_ => true, null);

    /// <summary>Dead letters with a message of type <typeparamref name="TMessage"/>; the source is the recipient's path.</summary>
    public IEventFilterApplier DeadLetter<TMessage>(string? source = null) => DeadLetters(message => message is TMessage, source);

    /// <summary>Dead letters with a message of type <typeparamref name="TMessage"/> for which <paramref name="isMatch"/> holds.</summary>
    public IEventFilterApplier DeadLetter<TMessage>(Func<TMessage, bool> isMatch, string? source = null) =>
        DeadLetters(message => message is TMessage typed && isMatch(typed), source);

    /// <summary>Dead letters with a message of type <paramref name="type"/>; the source is the recipient's path.</summary>
    public IEventFilterApplier DeadLetter(Type type, string? source = null) => DeadLetters(type.IsInstanceOfType, source);

    /// <summary>Dead letters with a message of type <paramref name="type"/> for which <paramref name="isMatch"/> holds.</summary>
    public IEventFilterApplier DeadLetter(Type type, Func<object, bool> isMatch, string? source = null) =>
        DeadLetters(message => type.IsInstanceOfType(message) && isMatch(message), source);

    /// <summary>Events for which <paramref name="predicate"/> holds.</summary>
    public IEventFilterApplier Custom(Predicate<LogEvent> predicate) => Pick(new CustomEventFilter(predicate));

    /// <summary>Events of type <typeparamref name="TLogEvent"/> for which <paramref name="predicate"/> holds.</summary>
    public IEventFilterApplier Custom<TLogEvent>(Predicate<TLogEvent> predicate)
        where TLogEvent : LogEvent =>
        Pick(new CustomEventFilter(logEvent => logEvent is TLogEvent typed && predicate(typed)));

    /// <summary>Expects what <paramref name="filter"/> picks in <paramref name="system"/>, and what was to be picked before.</summary>
    protected IEventFilterApplier CreateApplier(EventFilterBase filter, ActorSystem system) =>
        new InternalEventFilterApplier(_testKit, system, [.. _filters, filter]);

    /// <summary>The strictest of those given: equal, starting with, or containing; none means any message.</summary>
    protected static IStringMatcher CreateMessageMatcher(string? message, string? start, string? contains) => (message, start, contains) switch
    {
        ({ } whole, _, _) => new EqualsString(whole),
        (_, { } begin, _) => new StartsWithString(begin),
        (_, _, { } part) => new ContainsString(part),
        _ => MatchesAll.Instance,
    };

    private static EqualsStringAndPathMatcher? Source(string? source) => source is null ? null : new EqualsStringAndPathMatcher(source);

    private static EventFilterBase OfLevel(LogLevel level, IStringMatcher message, IStringMatcher? source) => level switch
    {
        LogLevel.DebugLevel => new DebugFilter(message, source),
        LogLevel.InfoLevel => new InfoFilter(message, source),
        LogLevel.WarningLevel => new WarningFilter(message, source),
        LogLevel.ErrorLevel => new ErrorFilter(message, source),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, $"The log level must be one of {string.Join(", ", Enum.GetNames<LogLevel>())}."),
    };

    private IEventFilterApplier DeadLetters(Predicate<object> predicate, string? source) =>
        Pick(new DeadLettersFilter(null, Source(source), letter => predicate(letter.Message)));

    private IEventFilterApplier Pick(EventFilterBase filter) => CreateApplier(filter, _system);
}
