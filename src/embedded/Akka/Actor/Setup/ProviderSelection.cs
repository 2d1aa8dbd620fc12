using Akka.Configuration;

namespace Akka.Actor;

/// <summary>Which actor refs a system has: only those of its own process, or of others too.</summary>
/// <remarks>This runtime is for one process: a system with another selection than <see cref="Local"/> doesn't start.</remarks>
public abstract class ProviderSelection
{
    private const string LocalName = "local";

    private ProviderSelection(string className, bool hasCluster)
    {
        ClassName = className;
        HasCluster = hasCluster;
    }

    internal string ClassName { get; }

    internal bool HasCluster { get; }

    /// <summary>The selection that <c>akka.actor.provider</c> names.</summary>
    internal static ProviderSelection Named(string? name) => name switch
    {
        LocalName => Local.Instance,
        "remote" => Remote.Instance,
        "cluster" => Cluster.Instance,
        _ => new Custom(name ?? ""),
    };

    /// <exception cref="ConfigurationException">It is another one than the local one.</exception>
    internal void Check()
    {
        if (Type.GetType(ClassName) == typeof(LocalActorRefProvider)) return;
        throw new ConfigurationException(
            $"The actor ref provider, akka.actor.provider, is [{ClassName}]; valid are '{LocalName}' and '{Local.Instance.ClassName}'. "
            + "Remoting and clusters need Akka.NET's own packages.");
    }

    /// <summary>Only actors of this process.</summary>
    public sealed class Local : ProviderSelection
    {
        /// <summary>The only one there is.</summary>
        public static readonly Local Instance = new();

        private Local()
            : base("Akka.Actor.LocalActorRefProvider, Akka", hasCluster: false)
        {
        }
    }

    /// <summary>Actors of other processes too.</summary>
    public sealed class Remote : ProviderSelection
    {
        /// <summary>The only one there is.</summary>
        public static readonly Remote Instance = new();

        private Remote()
            : base("Akka.Remote.RemoteActorRefProvider, Akka.Remote", hasCluster: false)
        {
        }
    }

    /// <summary>Actors of a cluster.</summary>
    public sealed class Cluster : ProviderSelection
    {
        /// <summary>The only one there is.</summary>
        public static readonly Cluster Instance = new();

        private Cluster()
            : base("Akka.Cluster.ClusterActorRefProvider, Akka.Cluster", hasCluster: true)
        {
        }
    }

    /// <summary>What a type provides.</summary>
    public sealed class Custom : ProviderSelection
    {
        /// <summary>Selects a type.</summary>
        /// <param name="fqn">Its full name, with assembly.</param>
        /// <param name="identifier">A short name for it; has no effect.</param>
        /// <param name="hasCluster">Whether it provides a cluster.</param>
        public Custom(string fqn, string? identifier = null, bool hasCluster = false)
            : base(fqn, hasCluster)
        {
        }
    }
}
