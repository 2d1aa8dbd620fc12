namespace AkkaSockets;

/// <summary>
/// Decides how many accepts to grant to an Akka.IO listener in pull mode, the only mode in which reads are pulled too.
/// </summary>
/// <remarks>
/// Managers disagree about ResumeAccepting(n): to some it is a quota of n accepts, to Akka.NET 1.5.30 it arms n accepts
/// that re-arm for ever. Treating the second kind as the first piles up armed accepts, treating the first as the second
/// ends accepting. So the kind is inferred: one accept is granted; one more than granted proves re-arming, and nothing is
/// granted again. Until then the next grant is withheld for a moment in which such a proof may come. An accept that comes
/// at once after a withheld grant was waiting for it, which speaks for a quota; after several in a row, each withheld for
/// another time so that a regular rhythm of clients isn't mistaken for it, grants come in batches. Should that be a
/// mistake all the same, it isn't for ever: after some accepts the grants run out once more, and the proof may come. That
/// costs a busy server a moment of waiting, so each check that finds a quota again doubles the accepts until the next.
/// </remarks>
internal sealed class AcceptCredit
{
    public const int MaxBatch = 16;
    public const int EvidenceNeeded = 3;
    public const int AcceptsUntilFirstCheck = 1000;

    /// <summary>How soon after a withheld grant an accept must come to have been waiting.</summary>
    public static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(5);

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan WaitStep = TimeSpan.FromMilliseconds(15);

    // Clients that come one by one, far apart, prove nothing, and each costs one more armed accept if the manager
    // re-arms. Waiting longer the more there are makes the proof likelier and bounds their number.
    private const int PatienceStep = 32;
    private const int MaxPatience = 8;

    private readonly int _batch;
    private Kind _kind;
    private int _credit;
    private int _evidence;
    private int _undecided;
    private int _acceptsUntilCheck = AcceptsUntilFirstCheck;
    private int _acceptsBetweenChecks = AcceptsUntilFirstCheck;
    private TimeSpan? _grantedLateAt;

    public AcceptCredit(int most) => _batch = Math.Clamp(most, 1, MaxBatch);

    private enum Kind
    {
        Unknown,
        Quota,
        Rearming,
    }

    public bool IsQuota => _kind == Kind.Quota;

    public bool IsRearming => _kind == Kind.Rearming;

    /// <summary>How long to withhold before <see cref="AfterWait"/>, or null when nothing is to be waited for.</summary>
    public TimeSpan? Wait => _kind == Kind.Unknown && _credit == 0
        ? (FirstWait + (WaitStep * _evidence)) * Math.Min(MaxPatience, 1 + (_undecided / PatienceStep))
        : null;

    /// <summary>A listening socket was bound; what was learnt about the manager before still holds.</summary>
    /// <returns>How many accepts to grant.</returns>
    public int Bound()
    {
        _grantedLateAt = null;
        _credit = IsQuota ? _batch : 1;
        return _credit;
    }

    /// <summary>A connection was accepted.</summary>
    /// <param name="now">A monotonic time.</param>
    /// <param name="mayGrant">False while no more are wanted; <see cref="TopUp"/> makes up for it.</param>
    /// <returns>How many accepts to grant.</returns>
    public int Accepted(TimeSpan now, bool mayGrant = true)
    {
        if (IsRearming)
            return 0;
        _credit--;
        if (_credit < 0)
        {
            _kind = Kind.Rearming;
            return 0;
        }

        if (_kind == Kind.Unknown)
            Weigh(now);
        else if (--_acceptsUntilCheck == 0)
            CheckAgain();
        return mayGrant ? TopUp() : 0;
    }

    /// <summary>How many accepts to grant to a manager that is known to wait for them. The others are granted theirs by <see cref="AfterWait"/>.</summary>
    public int TopUp()
    {
        if (!IsQuota || _credit > _batch / 2)
            return 0;

        var grant = _batch - _credit;
        _credit = _batch;
        return grant;
    }

    /// <summary>The time of <see cref="Wait"/> is over.</summary>
    /// <param name="now">A monotonic time.</param>
    /// <returns>How many accepts to grant.</returns>
    public int AfterWait(TimeSpan now)
    {
        if (Wait is null)
            return 0;
        _grantedLateAt = now;
        _undecided++;
        _credit = 1;
        return 1;
    }

    private void Weigh(TimeSpan now)
    {
        if (_grantedLateAt is not { } granted)
            return;
        _grantedLateAt = null;
        _evidence = now - granted <= AtOnce ? _evidence + 1 : 0;
        if (_evidence == EvidenceNeeded)
            _kind = Kind.Quota;
    }

    private void CheckAgain()
    {
        _acceptsBetweenChecks = (int)Math.Min(2L * _acceptsBetweenChecks, int.MaxValue);
        _acceptsUntilCheck = _acceptsBetweenChecks;
        _kind = Kind.Unknown;
        _evidence = EvidenceNeeded - 1;
    }
}
