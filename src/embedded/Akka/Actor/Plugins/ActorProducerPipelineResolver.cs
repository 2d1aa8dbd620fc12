using System.Collections.Concurrent;
using System.Collections.Immutable;
using Akka.Event;

namespace Akka.Actor;

/// <summary>
/// The plugins of a system. Any thread may add and remove them, and what it did holds for the instances that are made or go from then on.
/// There is one plugin of each type at most.
/// </summary>
public class ActorProducerPipelineResolver
{
    private readonly Lock _changing = new();
    private readonly Lazy<ILoggingAdapter> _log;
    private ImmutableList<IActorProducerPlugin> _plugins = [new ActorStashPlugin()];
    private volatile ConcurrentDictionary<Type, ActorProducerPipeline>? _pipelines;

    /// <summary>Makes a resolver that knows <see cref="ActorStashPlugin"/>.</summary>
    /// <param name="logBuilder">Gives the log for the plugins' exceptions.</param>
    public ActorProducerPipelineResolver(Func<ILoggingAdapter> logBuilder) => _log = new Lazy<ILoggingAdapter>(logBuilder);

    /// <summary>How many plugins there are.</summary>
    public int TotalPluginCount => _plugins.Count;

    /// <summary>Adds a plugin behind all others; false if there is one of its type.</summary>
    public bool Register(IActorProducerPlugin plugin) => Add(plugin, static (plugins, one, _) => plugins.Add(one), 0);

    /// <summary>Adds a plugin at a place; false if there is one of its type.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public bool Insert(int index, IActorProducerPlugin plugin) => Add(plugin, static (plugins, one, at) => plugins.Insert(at, one), index);

    /// <summary>Removes a plugin; false if it isn't there. <see cref="ActorStashPlugin"/> may go: actors have their stash all the same.</summary>
    public bool Unregister(IActorProducerPlugin plugin)
    {
        lock (_changing) return Become(_plugins.Remove(plugin));
    }

    /// <summary>Whether there is a plugin of this one's type.</summary>
    public bool IsRegistered(IActorProducerPlugin plugin) => HasOneLike(plugin);

    /// <summary>The plugins for a class; null if no class has others than the runtime's own.</summary>
    internal ActorProducerPipeline? PipelineFor(Type actorType) => _pipelines?.GetOrAdd(
        actorType, static (type, self) => new ActorProducerPipeline(self._log, self._plugins.Where(plugin => plugin.CanBeAppliedTo(type))), this);

    private bool Add(
        IActorProducerPlugin plugin, Func<ImmutableList<IActorProducerPlugin>, IActorProducerPlugin, int, ImmutableList<IActorProducerPlugin>> add,
        int index)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        lock (_changing) return !HasOneLike(plugin) && Become(add(_plugins, plugin, index));
    }

    private bool HasOneLike(IActorProducerPlugin plugin) => _plugins.Exists(one => one.GetType() == plugin.GetType());

    private bool Become(ImmutableList<IActorProducerPlugin> plugins)
    {
        if (ReferenceEquals(plugins, _plugins)) return false;
        _plugins = plugins;
        _pipelines = plugins.TrueForAll(static plugin => plugin is ActorStashPlugin) ? null : new();
        return true;
    }
}
