using Akka.Event;
using Akka.TestKit.Internal.StringMatcher;

namespace Akka.TestKit.Internal;

/// <summary>
/// A filter that can be sent to <see cref="TestEventListener"/> within <see cref="TestEvent.Mute"/>. A derived class picks
/// the kind of event and asks <see cref="InternalDoMatch"/> for the rest.
/// </summary>
public abstract class EventFilterBase : IEventFilter
{
    private readonly IStringMatcher _message;
    private readonly IStringMatcher _source;

    /// <summary>Picks by message and source; null means any.</summary>
    protected EventFilterBase(IStringMatcher? messageMatcher, IStringMatcher? sourceMatcher)
    {
        _message = messageMatcher ?? MatchesAll.Instance;
        _source = sourceMatcher ?? MatchesAll.Instance;
    }

    /// <summary>Raised for each event it picks, on the thread of the listener.</summary>
    public event EventMatched? EventMatched;

    /// <summary>The kind of event, for the text of a failure.</summary>
    protected abstract string FilterDescriptiveName { get; }

    /// <inheritdoc />
    public bool Apply(LogEvent logEvent)
    {
        var picked = IsMatch(logEvent);
        if (picked)
            OnEventMatched(logEvent);
        return picked;
    }

    /// <summary>Says what it picks, for the text of a failure.</summary>
    public override string ToString()
    {
        var conditions = new[] { Condition("Message", _message), Condition("Source", _source) }.OfType<string>();
        var all = string.Join(" and ", conditions);
        return all.Length == 0 ? FilterDescriptiveName : $"{FilterDescriptiveName} when {all}";
    }

    /// <summary>Whether it picks <paramref name="evt"/>.</summary>
    protected abstract bool IsMatch(LogEvent evt);

    /// <summary>Whether source and message are those that were asked for.</summary>
    protected bool InternalDoMatch(string src, object? msg) => _source.IsMatch(src) && _message.IsMatch(msg?.ToString() ?? "null");

    /// <summary>Called for each event it picks; raises <see cref="EventMatched"/>.</summary>
    protected virtual void OnEventMatched(LogEvent logEvent) => EventMatched?.Invoke(this, logEvent);

    private static string? Condition(string what, IStringMatcher matcher) => matcher is MatchesAll ? null : $"{what} {matcher}";
}
