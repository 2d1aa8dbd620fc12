namespace Akka.Actor;

/// <summary>Marks messages that the runtime handles before, or instead of, the actor.</summary>
public interface IAutoReceivedMessage;
