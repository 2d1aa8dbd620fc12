namespace AkkaSockets.Memory;

/// <summary>Whoever holds a lease. Both are called from any thread and must do no more than tell an actor.</summary>
internal interface IBudgetHolder
{
    /// <summary>Memory is short: read no more until <see cref="Resume"/>.</summary>
    void Suspend();

    void Resume();
}
