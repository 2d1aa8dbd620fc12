namespace Akka.Util.Internal;

/// <summary>One of the states of something that treats calls according to its state, as a circuit breaker does.</summary>
public interface IAtomicState
{
    /// <summary>Whether anyone wants to know when this state begins.</summary>
    bool HasListeners { get; }

    /// <summary>Adds an action that runs each time this state begins.</summary>
    void AddListener(Action listener);

    /// <summary>Makes a call as this state allows.</summary>
    Task<T> Invoke<T>(Func<Task<T>> body);

    /// <summary>Begins this state.</summary>
    void Enter();
}
