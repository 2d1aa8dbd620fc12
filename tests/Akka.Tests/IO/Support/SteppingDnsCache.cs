using Akka.IO;

namespace Akka.Tests.IO.Support;

/// <summary>A cache whose time passes when a test says so.</summary>
public sealed class SteppingDnsCache : SimpleDnsCache
{
    private long _now;

    /// <summary>Lets more time pass than any answer is remembered, whatever the unit.</summary>
    public void LetTimePass() => _now += 1_000_000_000_000_000;

    protected override long Clock() => _now;
}
