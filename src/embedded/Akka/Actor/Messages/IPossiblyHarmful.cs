namespace Akka.Actor;

/// <summary>Marks messages that should not be accepted from strangers.</summary>
public interface IPossiblyHarmful;
