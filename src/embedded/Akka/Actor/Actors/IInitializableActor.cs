namespace Akka.Actor.Internal;

/// <summary>An actor that must be set up after its constructor ran.</summary>
public interface IInitializableActor
{
    /// <summary>Called once, after the constructor.</summary>
    void Init();
}
