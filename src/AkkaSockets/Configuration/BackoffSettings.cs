namespace AkkaSockets;

/// <summary>How long to wait before the next attempt: doubling from one to the next, spread at random.</summary>
public sealed record BackoffSettings
{
    /// <summary>The defaults, as in the reference configuration.</summary>
    public static BackoffSettings Default { get; } = new();

    /// <summary>The wait after the first failure. Default 200 ms.</summary>
    public TimeSpan MinBackoff { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest wait, before it is spread. At least <see cref="MinBackoff"/>. Default 10 s.</summary>
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Each wait grows by a random part of itself up to this share, 0 to 1, so that many don't retry in step. Default 0.2.</summary>
    public double RandomFactor { get; init; } = 0.2;

    /// <summary>Retries before giving up; 0 gives up at the first failure, -1 never. Default -1.</summary>
    public int MaxRetries { get; init; } = -1;

    /// <summary>The wait after a failure, or null when it was the last allowed.</summary>
    /// <param name="failures">Failures in a row, the latest included.</param>
    /// <param name="random">A number from 0 to 1 that places the wait within its spread.</param>
    internal TimeSpan? DelayAfter(int failures, double random)
    {
        if (MaxRetries >= 0 && failures > MaxRetries)
            return null;
        var doubled = MinBackoff.TotalMilliseconds * Math.Pow(2, Math.Min(failures - 1, 62));
        return TimeSpan.FromMilliseconds(Math.Min(doubled, MaxBackoff.TotalMilliseconds) * (1 + (RandomFactor * random)));
    }

    internal void Validate(SettingsErrors errors, string path)
    {
        errors.Positive($"{path}.min-backoff", MinBackoff);
        errors.AtLeast($"{path}.max-backoff", MaxBackoff, MinBackoff, "min-backoff");
        errors.Range($"{path}.random-factor", RandomFactor, 0, 1);
        errors.AtLeast($"{path}.max-retries", MaxRetries, -1);
    }
}
