namespace Akka.Actor.Setup;

/// <summary>A part of what an actor system is started with, given in code instead of in its configuration.</summary>
public abstract class Setup
{
    /// <summary>A part of a setup.</summary>
    protected Setup()
    {
    }

    /// <summary>This part and another one. Of two of the same type, <paramref name="other"/> wins.</summary>
    public ActorSystemSetup And(Setup other) => ActorSystemSetup.Create(this, other);
}
