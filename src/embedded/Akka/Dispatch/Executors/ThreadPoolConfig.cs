using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>Sizes of a pool of threads, from a section of the configuration.</summary>
public class ThreadPoolConfig
{
    private readonly Config _config;

    /// <summary>Reads a section.</summary>
    public ThreadPoolConfig(Config config)
    {
        ArgumentNullException.ThrowIfNull(config);
        _config = config;
    }

    /// <summary><c>pool-size-min</c>; 0 if it isn't there.</summary>
    public int PoolSizeMin => _config.GetInt("pool-size-min");

    /// <summary><c>pool-size-factor</c>; 0 if it isn't there.</summary>
    public double PoolSizeFactor => _config.GetDouble("pool-size-factor");

    /// <summary><c>pool-size-max</c>; 0 if it isn't there.</summary>
    public int PoolSizeMax => _config.GetInt("pool-size-max");

    /// <summary>So many threads per processor, rounded down, but not fewer than the floor, and above all not more than the ceiling.</summary>
    public static int ScaledPoolSize(int floor, double scalar, int ceiling) =>
        Math.Min(Math.Max((int)(Environment.ProcessorCount * scalar), floor), ceiling);
}
