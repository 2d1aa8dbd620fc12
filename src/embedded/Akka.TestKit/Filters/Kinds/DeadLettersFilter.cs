using Akka.Event;
using Akka.TestKit.Internal;
using Akka.TestKit.Internal.StringMatcher;

namespace Akka.TestKit;

/// <summary>Picks dead letters: <see cref="TestEventListener"/> shows each to its filters as a warning whose message is the <see cref="DeadLetter"/>.</summary>
public sealed class DeadLettersFilter : EventFilterBase
{
    private readonly Predicate<DeadLetter> _isMatch;

    /// <summary>
    /// By the letter's own message, the recipient's path as the source, and <paramref name="isMatch"/>; null means any.
    /// </summary>
    public DeadLettersFilter(IStringMatcher? messageMatcher, IStringMatcher? sourceMatcher, Predicate<DeadLetter>? isMatch = null)
        : base(messageMatcher, sourceMatcher) =>
        _isMatch = isMatch ?? (_ => true);

    /// <inheritdoc />
    protected override string FilterDescriptiveName => "DeadLetter";

    /// <inheritdoc />
    protected override bool IsMatch(LogEvent evt) =>
        evt is Warning { Message: DeadLetter letter } && _isMatch(letter) && InternalDoMatch(evt.LogSource, letter.Message);
}
