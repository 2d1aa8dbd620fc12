using System.Collections;
using Akka.Event;

namespace Akka.Actor;

/// <summary>The plugins for actors of one class, in their order.</summary>
public class ActorProducerPipeline : IEnumerable<IActorProducerPlugin>
{
    private readonly Lazy<ILoggingAdapter> _log;
    private readonly IActorProducerPlugin[] _plugins;

    /// <summary>Makes a pipeline.</summary>
    /// <param name="log">Where the plugins' exceptions go.</param>
    /// <param name="plugins">The plugins, in their order.</param>
    public ActorProducerPipeline(Lazy<ILoggingAdapter> log, IEnumerable<IActorProducerPlugin> plugins)
    {
        _log = log;
        _plugins = [.. plugins];
    }

    /// <summary>How many plugins there are.</summary>
    public int Count => _plugins.Length;

    /// <summary>Shows all plugins a new instance.</summary>
    public void AfterActorIncarnated(ActorBase actor, IActorContext context) =>
        Apply(actor, context, "after it was made", static (plugin, actor, context) => plugin.AfterIncarnated(actor, context));

    /// <summary>Shows all plugins an instance that goes.</summary>
    public void BeforeActorIncarnated(ActorBase actor, IActorContext context) =>
        Apply(actor, context, "before it went", static (plugin, actor, context) => plugin.BeforeIncarnated(actor, context));

    /// <inheritdoc/>
    public IEnumerator<IActorProducerPlugin> GetEnumerator() => ((IEnumerable<IActorProducerPlugin>)_plugins).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Apply(ActorBase actor, IActorContext context, string when, Action<IActorProducerPlugin, ActorBase, IActorContext> step)
    {
        foreach (var plugin in _plugins)
        {
            try
            {
                step(plugin, actor, context);
            }
            catch (Exception failure)
            {
                _log.Value.Error(
                    failure, "Plugin [{0}] failed with actor [{1}] of type [{2}], {3}", plugin.GetType(), context.Self, actor.GetType(), when);
            }
        }
    }
}
