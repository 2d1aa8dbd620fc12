using System.Collections.Immutable;
using Akka.Configuration;

namespace Akka.Actor;

/// <summary>What the configuration says in <c>akka.actor.deployment</c> about the actors below <c>/user</c>.</summary>
public class Deployer
{
    private const string DefaultKey = "default";

    /// <summary>What each deployment takes from <c>akka.actor.deployment.default</c> if it says nothing itself.</summary>
    protected readonly Config Default;

    // In the order in which they are tried.
    private ImmutableList<(DeploymentPattern Pattern, Deploy Deploy)> _deployments = [];

    /// <summary>Reads the deployments.</summary>
    /// <exception cref="ConfigurationException">One of them wants a router.</exception>
    /// <exception cref="IllegalActorNameException">One of the paths can't be.</exception>
    public Deployer(Settings settings)
    {
        var deployments = settings.Config.GetConfig("akka.actor.deployment");
        Default = deployments?.GetConfig(DefaultKey) ?? Config.Empty;
        if (deployments is null) return;
        foreach (var (key, value) in deployments.AsEnumerable())
        {
            var path = key.Trim('"');
            if (path != DefaultKey && value.IsObject()) SetDeploy(ParseConfig(path, value.ToConfig()));
        }
    }

    /// <summary>The deployment of an actor, or null. A name in the configuration may be <c>*</c>, and the last one <c>**</c>.</summary>
    public Deploy? Lookup(ActorPath path) =>
        _deployments.IsEmpty || path.Depth < 2 || path.ParentOf(1).Name != "user" ? null : Lookup(path.Elements.Skip(1));

    /// <summary>The deployment of an actor by the names below <c>/user</c>, or null.</summary>
    public Deploy? Lookup(IEnumerable<string> path)
    {
        string[] names = [.. path];
        foreach (var (pattern, deploy) in _deployments)
            if (pattern.Fits(names))
                return deploy;
        return null;
    }

    /// <summary>Adds or replaces the deployment of a path.</summary>
    /// <exception cref="IllegalActorNameException">An element of the path can't be an actor's name.</exception>
    public void SetDeploy(Deploy deploy)
    {
        ArgumentNullException.ThrowIfNull(deploy);
        var pattern = DeploymentPattern.Parse(deploy.Path);
        ImmutableInterlocked.Update(ref _deployments, static (all, added) => WithOneMore(all, added), (pattern, deploy));
    }

    /// <summary>Reads a deployment.</summary>
    /// <param name="key">The path it is for.</param>
    /// <param name="config">Its section.</param>
    /// <exception cref="ConfigurationException">It wants a router that does not exist.</exception>
    public virtual Deploy ParseConfig(string key, Config config)
    {
        var section = config.SafeWithFallback(Default)!;
        var router = section.GetString("router", RouterNames.FromCode)!;
        // A router comes about only where the code asks for one too, which takes Akka.NET's own packages: here, as there, the rest counts.
        if (RouterNames.Exists(router)) return Deploy.Read(key, section);
        throw new ConfigurationException(
            $"akka.actor.deployment gives [{key}] the router [{router}], which does not exist; valid are {RouterNames.Listed}.");
    }

    private static ImmutableList<(DeploymentPattern Pattern, Deploy Deploy)> WithOneMore(
        ImmutableList<(DeploymentPattern Pattern, Deploy Deploy)> all, (DeploymentPattern Pattern, Deploy Deploy) added)
    {
        var text = added.Pattern.ToString();
        all = all.RemoveAll(one => one.Pattern.ToString() == text);
        var place = all.FindIndex(one => added.Pattern.CompareTo(one.Pattern) < 0);
        return place < 0 ? all.Add(added) : all.Insert(place, added);
    }
}
