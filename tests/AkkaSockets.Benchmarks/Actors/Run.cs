namespace AkkaSockets.Benchmarks.Actors;

/// <summary>A number of messages to be handled, and the signal that they have been.</summary>
internal sealed class Run(int messages)
{
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _left = messages;

    public int Messages { get; } = messages;

    public Task Finished => _finished.Task;

    /// <summary>Called once for each message, by one actor only.</summary>
    /// <returns>Whether more are to come.</returns>
    public bool Handled()
    {
        if (--_left > 0)
            return true;
        _finished.TrySetResult();
        return false;
    }
}
