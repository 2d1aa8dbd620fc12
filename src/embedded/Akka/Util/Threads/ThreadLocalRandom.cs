namespace Akka.Util;

/// <summary>Random numbers for any thread, without a lock. Not for secrets.</summary>
public static class ThreadLocalRandom
{
    /// <summary>The generator.</summary>
    public static Random Current => Random.Shared;
}
