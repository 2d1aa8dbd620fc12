using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>
/// The logger of a system under test: prints what no filter picks, dead letters among it.
/// </summary>
public class TestEventListener : DefaultLogger
{
    private static readonly Type[] Subscriptions =
    [
        typeof(TestEvent.Mute), typeof(TestEvent.Unmute), typeof(Flush), typeof(DeadLetter),
    ];

    private readonly List<EventFilterBase> _filters = [];

    /// <inheritdoc />
    protected override bool Receive(object message)
    {
        switch (message)
        {
            case InitializeLogger initialize:
                foreach (var type in Subscriptions)
                    initialize.LoggingBus.Subscribe(Context.Self, type);
                return base.Receive(message);
            case TestEvent.Mute mute:
                _filters.AddRange(mute.Filters);
                return true;
            case TestEvent.Unmute unmute:
                foreach (var filter in unmute.Filters)
                    _filters.Remove(filter);
                return true;
            case Flush flush:
                flush.Confirm();
                return true;
            case LogEvent logEvent:
                if (!IsPicked(logEvent))
                    Print(logEvent);
                return true;
            case DeadLetter deadLetter:
                Report(deadLetter);
                return true;
            default:
                return base.Receive(message);
        }
    }

    private void Report(DeadLetter letter)
    {
        // Filters see the letter itself.
        var (source, type) = (letter.Recipient.Path.ToString(), letter.Recipient.GetType());
        if (!IsPicked(new Warning(source, type, letter)))
            Print(new Warning(source, type, $"DeadLetter from {letter.Sender} to {letter.Recipient}: <{letter.Message}>"));
    }

    // An event counts for one filter: the one that was there first.
    private bool IsPicked(LogEvent logEvent) => _filters.Exists(filter => Picks(filter, logEvent));

    private static bool Picks(EventFilterBase filter, LogEvent logEvent)
    {
        try
        {
            return filter.Apply(logEvent);
        }
        catch (Exception)
        {
            // A test's predicate that can't cope with an event doesn't pick it; the listener must not lose its filters for that.
            return false;
        }
    }
}
