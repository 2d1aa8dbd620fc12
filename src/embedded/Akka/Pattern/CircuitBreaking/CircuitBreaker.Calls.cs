namespace Akka.Pattern;

/// <content>The calls.</content>
public partial class CircuitBreaker
{
    /// <summary>Calls <paramref name="body"/>, if the breaker lets it through.</summary>
    /// <returns>What the call gives; its failure; <see cref="TimeoutException"/> after <see cref="CallTimeout"/>; or
    /// <see cref="OpenCircuitException"/> if it wasn't made.</returns>
    public Task<T> WithCircuitBreaker<T>(Func<Task<T>> body) => WithCircuitBreaker(body, static b => b());

    /// <summary>Calls <paramref name="body"/> with <paramref name="state"/>, if the breaker lets it through.</summary>
    /// <inheritdoc cref="WithCircuitBreaker{T}(Func{Task{T}})"/>
    public async Task<T> WithCircuitBreaker<T, TState>(TState state, Func<TState, Task<T>> body)
    {
        var phase = Phase;
        phase.Admit();
        T result;
        try
        {
            result = await body(state).WaitAsync(CallTimeout).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            phase.Failed(failure);
            throw;
        }

        phase.Succeeded();
        return result;
    }

    /// <inheritdoc cref="WithCircuitBreaker{T}(Func{Task{T}})"/>
    public Task WithCircuitBreaker(Func<Task> body) => WithCircuitBreaker(body, static b => b());

    /// <inheritdoc cref="WithCircuitBreaker{T, TState}(TState, Func{TState, Task{T}})"/>
    public async Task WithCircuitBreaker<TState>(TState state, Func<TState, Task> body)
    {
        var phase = Phase;
        phase.Admit();
        try
        {
            await body(state).WaitAsync(CallTimeout).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            phase.Failed(failure);
            throw;
        }

        phase.Succeeded();
    }

    /// <summary>Calls <paramref name="body"/> on a thread of the pool, if the breaker lets it through, and blocks until it ends or takes
    /// too long.</summary>
    /// <exception cref="OpenCircuitException">It wasn't called.</exception>
    /// <exception cref="TimeoutException">It takes longer than <see cref="CallTimeout"/>; it still goes on.</exception>
    public void WithSyncCircuitBreaker(Action body) => WithCircuitBreaker(body, static b => Task.Run(b)).GetAwaiter().GetResult();

    /// <summary>Calls <paramref name="body"/> on a thread of the pool, if the breaker lets it through, and blocks until it ends or takes
    /// too long.</summary>
    /// <returns>What the call gives.</returns>
    /// <exception cref="AggregateException">It failed, takes longer than <see cref="CallTimeout"/> or wasn't called; see the inner
    /// exception.</exception>
    public T WithSyncCircuitBreaker<T>(Func<T> body) => WithCircuitBreaker(body, static b => Task.Run(b)).Result;

    /// <summary>Tells the breaker of a call that it didn't guard: it succeeded. An open breaker stays open.</summary>
    public void Succeed() => Phase.Succeeded();

    /// <summary>Tells the breaker of a call that it didn't guard: it failed. An open breaker takes no notice.</summary>
    public void Fail() => Phase.Failed(new UserCalledFailException());
}
