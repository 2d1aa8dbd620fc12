using System.Collections.Concurrent;

namespace Akka.Actor;

/// <summary>What the configuration says in <c>akka.actor.deployment</c> about the actors below <c>/user</c>.</summary>
public class Deployer
{
    private readonly ConcurrentDictionary<string, Deploy> _deployments = new(StringComparer.Ordinal);
    private bool _empty = true;

    /// <summary>Reads the deployments.</summary>
    public Deployer(Settings settings)
    {
        var deployments = settings.Config.GetConfig("akka.actor.deployment");
        if (deployments is null) return;
        foreach (var (key, value) in deployments.AsEnumerable())
        {
            var path = key.Trim('"');
            if (path == "default" || !value.IsObject()) continue;
            SetDeploy(Deploy.Read(path, value.ToConfig()));
        }
    }

    /// <summary>The deployment of an actor, or null. A name in the configuration may be <c>*</c>.</summary>
    public Deploy? Lookup(ActorPath path) => _empty || path.Depth < 2 || path.ParentOf(1).Name != "user" ? null : Lookup(path.Elements.Skip(1));

    /// <summary>The deployment of an actor by the names below <c>/user</c>, or null.</summary>
    public Deploy? Lookup(IEnumerable<string> path)
    {
        var names = path.ToArray();
        if (_deployments.TryGetValue("/" + string.Join('/', names), out var exact)) return exact;
        foreach (var (pattern, deploy) in _deployments)
            if (pattern.Contains('*') && Matches(pattern.Split('/', StringSplitOptions.RemoveEmptyEntries), names))
                return deploy;
        return null;
    }

    /// <summary>Adds or replaces the deployment of a path.</summary>
    public void SetDeploy(Deploy deploy)
    {
        _deployments["/" + deploy.Path.Trim('/')] = deploy;
        _empty = false;
    }

    private static bool Matches(string[] pattern, string[] names)
    {
        if (pattern.Length != names.Length) return false;
        for (var i = 0; i < pattern.Length; i++)
            if (pattern[i] != "*" && pattern[i] != names[i])
                return false;
        return true;
    }
}
