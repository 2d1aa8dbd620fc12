using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;
using Akka.Util;

namespace Akka.Actor;

/// <summary>What the configuration says about a system itself. Read once, when the system is made.</summary>
public class Settings
{
    /// <summary>Reads the settings.</summary>
    public Settings(ActorSystem system, Config config)
        : this(system, config, ActorSystemSetup.Empty)
    {
    }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="ArgumentException">A log level is unknown.</exception>
    /// <exception cref="ConfigurationException">Another actor ref provider than the local one is asked for.</exception>
    public Settings(ActorSystem system, Config config, ActorSystemSetup setup)
    {
        System = system;
        Setup = setup;
        Config = config.WithFallback(ConfigurationFactory.Default());
        var akka = Config.GetConfig("akka")!;

        ProviderSelectionType = setup.Get<BootstrapSetup>().FlatSelect(static bootstrap => bootstrap.ActorRefProvider)
            .GetOrElse(ProviderSelection.Named(akka.GetString("actor.provider")));
        ProviderSelectionType.Check();
        ConfigVersion = akka.GetString("version")!;
        Home = akka.GetString("home")!;

        LogLevel = akka.GetString("loglevel")!;
        StdoutLogLevel = akka.GetString("stdout-loglevel")!;
        _ = Logging.LogLevelFor(LogLevel);
        _ = Logging.LogLevelFor(StdoutLogLevel);
        Loggers = akka.GetStringList("loggers");
        LoggersDispatcher = akka.GetString("loggers-dispatcher")!;
        LoggerStartTimeout = akka.GetTimeSpan("logger-startup-timeout");
        LoggerAsyncStart = akka.GetBoolean("logger-async-start");
        LogConfigOnStart = akka.GetBoolean("log-config-on-start");
        LogDeadLetters = CountOf(akka, "log-dead-letters");
        LogDeadLettersDuringShutdown = akka.GetBoolean("log-dead-letters-during-shutdown");
        LogDeadLettersSuspendDuration = akka.GetTimeSpan("log-dead-letters-suspend-duration");
        LogFormatter = Made<ILogMessageFormatter>(akka, "logger-formatter", DefaultLogMessageFormatter.Instance) ?? DefaultLogMessageFormatter.Instance;
        LogFilter = setup.Get<LogFilterSetup>() is { HasValue: true, Value: var filters } ? filters.CreateEvaluator() : LogFilterEvaluator.NoFilters;
        StdoutLogger = Made<MinimalLogger>(akka, "stdout-logger-class") ?? new StandardOutLogger();
        StdoutLogger.Filter = LogFilter;

        SchedulerClass = akka.GetString("scheduler.implementation")!;
        SchedulerShutdownTimeout = akka.GetTimeSpan("scheduler.shutdown-timeout");

        SupervisorStrategyClass = akka.GetString("actor.guardian-supervisor-strategy")!;
        AskTimeout = akka.GetTimeSpan("actor.ask-timeout");
        CreationTimeout = akka.GetTimeSpan("actor.creation-timeout");
        UnstartedPushTimeout = akka.GetTimeSpan("actor.unstarted-push-timeout");
        EmitActorTelemetry = akka.GetBoolean("actor.telemetry.enabled");
        AddLoggingReceive = akka.GetBoolean("actor.debug.receive");
        DebugAutoReceive = akka.GetBoolean("actor.debug.autoreceive");
        DebugLifecycle = akka.GetBoolean("actor.debug.lifecycle");
        DebugEventStream = akka.GetBoolean("actor.debug.event-stream");
        FsmDebugEvent = akka.GetBoolean("actor.debug.fsm");
        DebugRouterMisconfiguration = akka.GetBoolean("actor.debug.router-misconfiguration");
        DebugTimerScheduler = akka.GetBoolean("actor.debug.log-timers");
        DebugUnhandledMessage = akka.GetBoolean("actor.debug.unhandled");

        CoordinatedShutdownTerminateActorSystem = akka.GetBoolean("coordinated-shutdown.terminate-actor-system");
        CoordinatedShutdownRunByActorSystemTerminate = akka.GetBoolean("coordinated-shutdown.run-by-actor-system-terminate");
    }

    /// <summary>The system.</summary>
    public ActorSystem System { get; }

    /// <summary>The whole configuration.</summary>
    public Config Config { get; private set; }

    /// <summary>What was set in code.</summary>
    public ActorSystemSetup Setup { get; }

    /// <summary>Which actor refs there are.</summary>
    public ProviderSelection ProviderSelectionType { get; }

    /// <summary>The type that provides them: <c>akka.actor.provider</c>, or what the setup says.</summary>
    public string ProviderClass => ProviderSelectionType.ClassName;

    /// <summary>Whether they are those of a cluster.</summary>
    public bool HasCluster => ProviderSelectionType.HasCluster;

    /// <summary><c>akka.version</c>: of the configuration, for information.</summary>
    public string ConfigVersion { get; }

    /// <summary><c>akka.home</c>, for information.</summary>
    public string Home { get; }

    /// <summary><c>akka.loglevel</c>.</summary>
    public string LogLevel { get; }

    /// <summary><c>akka.stdout-loglevel</c>.</summary>
    public string StdoutLogLevel { get; }

    /// <summary><c>akka.loggers</c>.</summary>
    public IList<string> Loggers { get; }

    /// <summary><c>akka.loggers-dispatcher</c>.</summary>
    public string LoggersDispatcher { get; }

    /// <summary><c>akka.logger-startup-timeout</c>.</summary>
    public TimeSpan LoggerStartTimeout { get; }

    /// <summary><c>akka.logger-async-start</c>.</summary>
    public bool LoggerAsyncStart { get; }

    /// <summary><c>akka.logger-formatter</c>.</summary>
    public ILogMessageFormatter LogFormatter { get; }

    /// <summary>What is not worth logging: the setup's <see cref="LogFilterSetup"/>.</summary>
    public LogFilterEvaluator LogFilter { get; }

    /// <summary><c>akka.stdout-logger-class</c>: prints log events on the console, or where else they are to go while there are no loggers.</summary>
    public MinimalLogger StdoutLogger { get; }

    /// <summary><c>akka.log-config-on-start</c>.</summary>
    public bool LogConfigOnStart { get; }

    /// <summary><c>akka.log-dead-letters</c>: how many are logged until logging pauses; 0 for none.</summary>
    public int LogDeadLetters { get; }

    /// <summary><c>akka.log-dead-letters-during-shutdown</c>.</summary>
    public bool LogDeadLettersDuringShutdown { get; }

    /// <summary><c>akka.log-dead-letters-suspend-duration</c>.</summary>
    public TimeSpan LogDeadLettersSuspendDuration { get; }

    /// <summary><c>akka.scheduler.implementation</c>.</summary>
    public string SchedulerClass { get; }

    /// <summary><c>akka.scheduler.shutdown-timeout</c>.</summary>
    public TimeSpan SchedulerShutdownTimeout { get; }

    /// <summary><c>akka.actor.guardian-supervisor-strategy</c>.</summary>
    public string SupervisorStrategyClass { get; }

    /// <summary><c>akka.actor.ask-timeout</c>. For information: an Ask without a timeout waits for ever.</summary>
    public TimeSpan AskTimeout { get; }

    /// <summary><c>akka.actor.creation-timeout</c>. For information: an actor is made by the call that asks for it.</summary>
    public TimeSpan CreationTimeout { get; }

    /// <summary><c>akka.actor.unstarted-push-timeout</c>. For information: no actor is there before it has its mailbox.</summary>
    public TimeSpan UnstartedPushTimeout { get; }

    /// <summary><c>akka.actor.telemetry.enabled</c>: whether actors publish <see cref="IActorTelemetryEvent"/>.</summary>
    public bool EmitActorTelemetry { get; }

    /// <summary><c>akka.actor.debug.receive</c>: whether actors that are <see cref="ILogReceive"/> log their messages.</summary>
    public bool AddLoggingReceive { get; }

    /// <summary><c>akka.actor.debug.autoreceive</c>.</summary>
    public bool DebugAutoReceive { get; }

    /// <summary><c>akka.actor.debug.lifecycle</c>.</summary>
    public bool DebugLifecycle { get; }

    /// <summary><c>akka.actor.debug.event-stream</c>.</summary>
    public bool DebugEventStream { get; }

    /// <summary><c>akka.actor.debug.fsm</c>.</summary>
    public bool FsmDebugEvent { get; }

    /// <summary><c>akka.actor.debug.router-misconfiguration</c>.</summary>
    public bool DebugRouterMisconfiguration { get; }

    /// <summary><c>akka.actor.debug.log-timers</c>.</summary>
    public bool DebugTimerScheduler { get; }

    /// <summary><c>akka.actor.debug.unhandled</c>.</summary>
    public bool DebugUnhandledMessage { get; }

    /// <summary><c>akka.coordinated-shutdown.terminate-actor-system</c>.</summary>
    public bool CoordinatedShutdownTerminateActorSystem { get; }

    /// <summary><c>akka.coordinated-shutdown.run-by-actor-system-terminate</c>.</summary>
    public bool CoordinatedShutdownRunByActorSystemTerminate { get; }

    /// <summary>Adds defaults of an extension, below everything else.</summary>
    public void InjectTopLevelFallback(Config config) => Config = Config.WithFallback(config);

    /// <summary>The whole configuration.</summary>
    public override string ToString() => Config.ToString(includeFallback: true);

    private static int CountOf(Config akka, string key) => akka.GetString(key)?.ToUpperInvariant() switch
    {
        "ON" or "TRUE" or "YES" => int.MaxValue,
        "OFF" or "FALSE" or "NO" or null => 0,
        _ => akka.GetInt(key),
    };

    private static T? Made<T>(Config akka, string key, T? known = null)
        where T : class
    {
        var name = akka.GetString(key);
        if (string.IsNullOrWhiteSpace(name)) return null;
        var type = Type.GetType(name);
        if (type is not null && type == known?.GetType()) return known;
        if (type is null || !type.Implements<T>() || type.IsAbstract || type.GetConstructor(Type.EmptyTypes) is null)
        {
            throw new ArgumentException($"akka.{key} is [{name}]; valid is the full name, with assembly, of a {typeof(T).Name} "
                + "that has a public constructor without parameters.");
        }

        return (T)Activator.CreateInstance(type)!;
    }
}
