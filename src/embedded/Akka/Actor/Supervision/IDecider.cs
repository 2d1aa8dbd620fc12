namespace Akka.Actor;

/// <summary>Says what to do about a failure.</summary>
public interface IDecider
{
    /// <summary>What to do about this one.</summary>
    Directive Decide(Exception cause);
}
