namespace Akka.Actor;

/// <summary>Mark of actors that log each message that they receive, at DEBUG, when <c>akka.actor.debug.receive</c> is on.</summary>
public interface ILogReceive;
