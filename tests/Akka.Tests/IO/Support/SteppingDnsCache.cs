using Akka.IO;

namespace Akka.Tests.IO.Support;

/// <summary>A cache whose time passes, or goes back, when a test says so.</summary>
public sealed class SteppingDnsCache : SimpleDnsCache
{
    private long _now;

    /// <summary>Sets the time.</summary>
    public void SetClock(TimeSpan now) => Volatile.Write(ref _now, (long)now.TotalMilliseconds);

    protected override long Clock() => Volatile.Read(ref _now);
}
