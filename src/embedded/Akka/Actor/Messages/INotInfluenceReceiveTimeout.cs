namespace Akka.Actor;

/// <summary>Marks messages that don't count as activity for the receive timeout.</summary>
public interface INotInfluenceReceiveTimeout;
