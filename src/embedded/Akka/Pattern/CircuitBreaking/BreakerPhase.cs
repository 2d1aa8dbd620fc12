namespace Akka.Pattern;

/// <summary>
/// What a breaker does with calls at a time. A call's outcome goes to the phase that let it through, so that a late one can't speak for a
/// phase that came after.
/// </summary>
internal abstract class BreakerPhase
{
    /// <summary>Lets a call through, or throws why not.</summary>
    public abstract void Admit();

    public abstract void Succeeded();

    public abstract void Failed(Exception cause);
}
