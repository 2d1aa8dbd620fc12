namespace AkkaSockets;

/// <summary>How many connections were refused, and why.</summary>
internal sealed class RefusalCounts
{
    private readonly long[] _counts = new long[Enum.GetValues<RefusalReason>().Length];

    public long Total => _counts.Sum();

    public void Add(RefusalReason reason) => _counts[(int)reason]++;

    public IReadOnlyDictionary<RefusalReason, long> ByReason() =>
        Enum.GetValues<RefusalReason>().ToDictionary(reason => reason, reason => _counts[(int)reason]);
}
