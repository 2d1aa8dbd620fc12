namespace AkkaSockets.Host.Tests.Processes;

/// <summary>The lines that a process has written so far, for waiting on one that is yet to come.</summary>
internal sealed class LineLog
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private TaskCompletionSource _changed = NewSignal();
    private bool _isComplete;

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
                return [.. _lines];
        }
    }

    /// <summary>Takes a line, or null for the end.</summary>
    public void Append(string? line)
    {
        lock (_gate)
        {
            if (line is null)
                _isComplete = true;
            else
                _lines.Add(line);
            _changed.TrySetResult();
            _changed = NewSignal();
        }
    }

    /// <summary>The first line that the condition holds for, of those there are and those to come.</summary>
    /// <exception cref="TimeoutException">No such line came in time, or the process ended its output without one.</exception>
    public async Task<string> First(Func<string, bool> condition, TimeSpan timeout)
    {
        var all = await Until(lines => lines.Any(condition), timeout);
        return all.First(condition);
    }

    /// <summary>Waits until the condition holds for the lines there are.</summary>
    /// <exception cref="TimeoutException">It didn't in time, or can't any more because the process ended its output.</exception>
    public async Task<IReadOnlyList<string>> Until(Func<IReadOnlyList<string>, bool> condition, TimeSpan timeout)
    {
        using var cancel = new CancellationTokenSource(timeout);
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (condition(_lines))
                    return [.. _lines];
                if (_isComplete)
                    throw new TimeoutException($"The output ended without what was waited for:\n{string.Join('\n', _lines)}");
                changed = _changed.Task;
            }

            try
            {
                await changed.WaitAsync(cancel.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Not seen within {timeout.TotalSeconds:0} s in the output:\n{string.Join('\n', Lines)}");
            }
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
