namespace Akka.Actor;

/// <summary>Marks a state machine that logs its events and transitions at level DEBUG if <c>akka.actor.debug.fsm</c> is on.</summary>
public interface ILoggingFSM
{
}
