namespace Akka.IO;

/// <summary>What resolves names: a cache, and the types of two actors.</summary>
public interface IDnsProvider
{
    /// <summary>Gets the answers remembered.</summary>
    DnsBase Cache { get; }

    /// <summary>Gets the type of the resolver; its constructor takes the cache and the resolver's section of the configuration.</summary>
    Type ActorClass { get; }

    /// <summary>Gets the type of the manager; its constructor takes the <see cref="DnsExt"/>.</summary>
    Type ManagerClass { get; }
}
