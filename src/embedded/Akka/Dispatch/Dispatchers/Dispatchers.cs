using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Akka.Util;

namespace Akka.Dispatch;

/// <summary>The dispatchers of a system, by the paths of their sections in the configuration.</summary>
public sealed class Dispatchers
{
    /// <summary>The dispatcher that actors run on unless something else is said.</summary>
    public const string DefaultDispatcherId = "akka.actor.default-dispatcher";

    /// <summary>A dispatcher for actors that block their thread.</summary>
    public const string DefaultBlockingDispatcherId = "akka.actor.default-blocking-io-dispatcher";

    /// <summary>A dispatcher on the synchronization context of the thread that uses it first.</summary>
    public const string SynchronizedDispatcherId = "akka.actor.synchronized-dispatcher";

    private const int MostNames = 20;

    private readonly ActorSystem _system;
    private readonly ConcurrentDictionary<string, MessageDispatcherConfigurator> _configurators = new();

    /// <summary>Makes the registry.</summary>
    public Dispatchers(ActorSystem system, IDispatcherPrerequisites prerequisites, ILoggingAdapter logger)
    {
        _system = system;
        Prerequisites = prerequisites;
        DefaultDispatcherConfig = IdConfig(DefaultDispatcherId).WithFallback(system.Settings.Config.GetConfig(DefaultDispatcherId));
        DefaultGlobalDispatcher = Lookup(DefaultDispatcherId);
    }

    /// <summary>What dispatchers need of the system.</summary>
    public IDispatcherPrerequisites Prerequisites { get; }

    /// <summary>The default dispatcher's section; other dispatchers take from it what theirs lacks.</summary>
    public Config DefaultDispatcherConfig { get; }

    /// <summary>The default dispatcher.</summary>
    public MessageDispatcher DefaultGlobalDispatcher { get; }

    /// <summary>The section at an id; if there is the name of another one instead, that one's. Empty if there is none.</summary>
    /// <param name="config">The whole configuration.</param>
    /// <param name="id">The section's path.</param>
    /// <param name="depth">How many names have been followed already; after 20 they are taken to lead nowhere.</param>
    public static Config GetConfig(Config config, string id, int depth = 0)
    {
        ArgumentNullException.ThrowIfNull(config);
        for (; depth <= MostNames && config.GetValue(id) is { } value; depth++)
        {
            if (value.IsObject()) return config.GetConfig(id)!;
            if (!value.IsString()) break;
            id = value.GetString()!;
        }

        return Config.Empty;
    }

    /// <summary>The dispatcher of a name.</summary>
    /// <exception cref="ConfigurationException">It is not configured, or not validly.</exception>
    public MessageDispatcher Lookup(string dispatcherName)
    {
        var id = string.IsNullOrEmpty(dispatcherName) ? DefaultDispatcherId : dispatcherName;
        if (!_configurators.TryGetValue(id, out var configurator)) configurator = _configurators.GetOrAdd(id, Configure(id));
        return configurator.Dispatcher();
    }

    /// <summary>Whether a dispatcher of that name can be had.</summary>
    public bool HasDispatcher(string id) => _configurators.ContainsKey(id) || _system.Settings.Config.HasPath(id);

    /// <summary>Adds a dispatcher; false if there is one of that name already.</summary>
    public bool RegisterConfigurator(string id, MessageDispatcherConfigurator configurator) => _configurators.TryAdd(id, configurator);

    /// <summary>Those whose last actor has stopped, until they let go of their threads.</summary>
    internal ConcurrentSet<MessageDispatcher> Idle { get; } = new();

    internal void Close()
    {
        foreach (var dispatcher in _configurators.Values.OfType<DispatcherConfigurator>().Select(static it => it.Dispatcher()).Concat(Idle))
            dispatcher.Close();
    }

    private static Config IdConfig(string id) => ConfigurationFactory.ParseString($"id = \"{id}\"");

    /// <summary>The configurator of a name that is not known yet; that of an alias is the one of the dispatcher it leads to.</summary>
    private MessageDispatcherConfigurator Configure(string id)
    {
        List<string> followed = [id];
        while (AliasAt(followed[^1]) is { } next)
        {
            if (_configurators.TryGetValue(next, out var known)) return known;
            var loops = followed.Contains(next);
            followed.Add(next);
            if (loops)
            {
                throw new ConfigurationException($"Could not find a concrete dispatcher config after following [{string.Join("] -> [", followed)}]: "
                    + "aliases must lead to a section.");
            }
        }

        return followed.Count == 1 ? Make(id) : _configurators.GetOrAdd(followed[^1], Make);
    }

    private string? AliasAt(string id)
    {
        var value = _system.Settings.Config.GetValue(id) ?? throw new ConfigurationException($"Dispatcher [{id}] not configured");
        if (value.IsObject()) return null;
        return value.IsString()
            ? value.GetString()
            : throw new ConfigurationException($"Dispatcher [{id}] is [{value}]; valid are a section and the name of another dispatcher.");
    }

    private MessageDispatcherConfigurator Make(string id)
    {
        var all = _system.Settings.Config;
        var config = IdConfig(id).WithFallback(all.GetConfig(id)).WithFallback(DefaultDispatcherConfig);
        var type = config.GetString("type");
        switch (type)
        {
            case "Dispatcher":
                return new DispatcherConfigurator(config, Prerequisites);
            case "TaskDispatcher":
                return new DispatcherConfigurator(With("executor = task-executor", config), Prerequisites);
            case "ForkJoinDispatcher":
                return new DispatcherConfigurator(With("executor = fork-join-executor", config), Prerequisites);
            case "SynchronizedDispatcher":
                return new SynchronizedDispatcherConfigurator(config, Prerequisites);
            case "PinnedDispatcher":
                return new PinnedDispatcherConfigurator(config, Prerequisites);
        }

        return ConfiguredType.Make<MessageDispatcherConfigurator>(
            $"{id}.type",
            type,
            "Dispatcher, PinnedDispatcher, ForkJoinDispatcher, TaskDispatcher, SynchronizedDispatcher, or",
            config,
            Prerequisites);
    }

    private static Config With(string setting, Config config) => ConfigurationFactory.ParseString(setting).WithFallback(config);
}
