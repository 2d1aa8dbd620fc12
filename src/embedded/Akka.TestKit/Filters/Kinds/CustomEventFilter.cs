using Akka.Event;

namespace Akka.TestKit.Internal;

/// <summary>Picks by whatever a test wants.</summary>
public class CustomEventFilter : EventFilterBase
{
    private readonly Predicate<LogEvent> _predicate;

    /// <summary>The events that <paramref name="predicate"/> holds for.</summary>
    public CustomEventFilter(Predicate<LogEvent> predicate)
        : base(null, null)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        _predicate = predicate;
    }

    /// <inheritdoc />
    protected override string FilterDescriptiveName => "Custom";

    /// <inheritdoc />
    protected override bool IsMatch(LogEvent evt) => _predicate(evt);
}
