using Akka.Actor;

namespace Akka.Event;

/// <summary>
/// Logs dead letters, unhandled and dropped messages at level INFO: as many as <c>akka.log-dead-letters</c> says, then a pause of
/// <c>akka.log-dead-letters-suspend-duration</c> in which they are only counted.
/// </summary>
public class DeadLetterListener : ActorBase
{
    private const string Hint =
        "This logging can be turned off or adjusted with configuration settings 'akka.log-dead-letters' and 'akka.log-dead-letters-during-shutdown'.";

    private readonly EventStream _events = Context.System.EventStream;
    private readonly IScheduler _clock = Context.System.Scheduler;
    private readonly int _limit = Context.System.Settings.LogDeadLetters;
    private readonly TimeSpan _pause = Context.System.Settings.LogDeadLettersSuspendDuration;
    private int _count;
    private TimeSpan? _pausedUntil;

    /// <inheritdoc/>
    protected override void PreStart()
    {
        _events.DeadLetterListener = Self;
        _events.Subscribe(Self, typeof(DeadLetter));
        _events.Subscribe(Self, typeof(Dropped));
        _events.Subscribe(Self, typeof(UnhandledMessage));
    }

    /// <summary>Does nothing: the subscriptions and the count go on.</summary>
    protected override void PreRestart(Exception reason, object message)
    {
    }

    /// <summary>Does nothing: the subscriptions and the count go on.</summary>
    protected override void PostRestart(Exception reason)
    {
    }

    /// <inheritdoc/>
    protected override void PostStop()
    {
        _events.DeadLetterListener = null;
        _events.Unsubscribe(Self);
    }

    /// <inheritdoc/>
    protected override bool Receive(object message)
    {
        if (message is not AllDeadLetters letter)
            return false;
        // A lost log event must not be logged: it would be lost again. And what may be lost may be unhandled or dropped too.
        if (letter.Message is LogEvent or IDeadLetterSuppression)
            return true;

        _count++;
        if (_pausedUntil is { } end)
            ResumeLater(letter, end);
        else if (_count < _limit || _limit == int.MaxValue)
            Log(letter, "");
        else
            Pause(letter);
        return true;
    }

    private void Pause(AllDeadLetters letter)
    {
        var forever = _pause == Timeout.InfiniteTimeSpan;
        Log(letter, forever ? ", no more dead letters will be logged" : $", no more dead letters will be logged in next [{_pause}]");
        // What waits in the mailbox already is not logged either.
        _pausedUntil = forever ? TimeSpan.MaxValue : _clock.MonotonicClock + _pause;
        if (forever)
            _events.Unsubscribe(Self);
    }

    private void ResumeLater(AllDeadLetters letter, TimeSpan end)
    {
        if (_clock.MonotonicClock < end)
            return;
        Log(letter, $", of which {_count - _limit - 1} were not logged. The counter will be reset now");
        _count = 0;
        _pausedUntil = null;
    }

    private void Log(AllDeadLetters letter, string note)
    {
        var recipient = letter.Recipient;
        var what = letter.Message is IWrappedMessage wrapped
            ? $"Message [{WrappedMessage.Unwrap(wrapped).GetType().Name}] wrapped in [{wrapped.GetType().Name}]"
            : $"Message [{letter.Message?.GetType().Name ?? "null"}]";
        var from = letter.Sender.IsNobody() || letter.Sender is DeadLetterActorRef ? "" : $" from {letter.Sender}";
        var fate = letter switch
        {
            Dropped dropped => $"{from}{To(recipient)} was dropped. {dropped.Reason}.",
            UnhandledMessage => $"{from}{To(recipient)} was unhandled.",
            _ => $"{from}{To(recipient)} was not delivered."
        };
        var cause = letter is DeadLetter
            ? $"If this is not an expected behavior then {recipient} may have terminated unexpectedly. "
            : "";
        var content = letter.Message is IWrappedMessage w ? WrappedMessage.Unwrap(w) : letter.Message;
        var type = recipient?.GetType() ?? typeof(DeadLetterListener);
        var source = recipient?.Path.ToString() ?? Self.Path.ToString();
        _events.Publish(new Info(source, type,
            $"{what}{fate} [{_count}] dead letters encountered{note}. {cause}{Hint} Message content: {content}"));
    }

    private static string To(IActorRef? recipient) => recipient is null ? "" : $" to {recipient}";
}
