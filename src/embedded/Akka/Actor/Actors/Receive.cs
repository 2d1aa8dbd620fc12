namespace Akka.Actor;

/// <summary>A behaviour: false means that the message is not handled.</summary>
public delegate bool Receive(object message);
