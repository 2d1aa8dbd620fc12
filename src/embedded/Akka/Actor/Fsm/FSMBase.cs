namespace Akka.Actor;

/// <summary>Holds the types that the state machines share. Derive from <see cref="FSM{TState,TData}"/>.</summary>
public abstract partial class FSMBase : ActorBase
{
    /// <summary>For subclasses.</summary>
    protected FSMBase()
    {
    }
}
