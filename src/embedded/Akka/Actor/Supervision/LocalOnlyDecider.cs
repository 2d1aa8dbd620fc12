namespace Akka.Actor;

/// <summary>Decides by a function.</summary>
public class LocalOnlyDecider : IDecider
{
    private readonly Func<Exception, Directive> _decider;

    /// <summary>Wraps a function.</summary>
    public LocalOnlyDecider(Func<Exception, Directive> decider)
    {
        _decider = decider;
    }

    /// <inheritdoc/>
    public Directive Decide(Exception cause) => _decider(cause);
}
