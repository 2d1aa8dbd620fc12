using Akka.Event;

namespace Akka.Actor.Internal;

/// <summary>One run of a timer, on its way through the mailbox.</summary>
internal sealed class TimerTick(object key, object message, bool repeats) : IAutoReceivedMessage, INoSerializationVerificationNeeded,
    IDeadLetterSuppression
{
    internal object Key { get; } = key;

    internal object Message { get; } = message;

    internal bool Repeats { get; } = repeats;

    internal ICancelable? Timer { get; set; }

    public override string ToString() => $"<TimerTick>: {Key}, {Message}";
}
