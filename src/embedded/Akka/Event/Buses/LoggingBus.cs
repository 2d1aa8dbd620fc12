using Akka.Actor;
using Akka.Actor.Internal;

namespace Akka.Event;

/// <summary>An event bus by .NET type that brings log events to the loggers, as far as their level is enabled.</summary>
public class LoggingBus : ActorEventBus<object, Type>
{
    private readonly Lock _loggersGate = new();
    private IReadOnlyList<IActorRef> _loggers = [];
    private int _level = (int)LogLevels.Off;

    /// <summary>A bus without loggers: no level is enabled.</summary>
    public LoggingBus()
    {
    }

    /// <summary>What is logged at most; above all levels when nothing is.</summary>
    public LogLevel LogLevel => (LogLevel)Volatile.Read(ref _level);

    /// <summary>Who turns dead letters into log events, if anybody does: it must be done before the loggers are.</summary>
    internal IActorRef? DeadLetterListener { get; set; }

    /// <summary>Changes what is logged at most, for all loggers at once.</summary>
    public void SetLogLevel(LogLevel logLevel)
    {
        lock (_loggersGate)
        {
            Volatile.Write(ref _level, (int)logLevel);
            foreach (var logger in _loggers)
                SubscribeLevels(logger, logLevel);
        }
    }

    /// <summary>Starts to print log events on the console, down to <c>akka.stdout-loglevel</c>, until the loggers take over.</summary>
    public void StartStdoutLogger(Settings config)
    {
        ArgumentNullException.ThrowIfNull(config);
        UseStdout(config);
        Publish(new Debug(SimpleName(this), GetType(), "StandardOutLogger started"));
    }

    /// <summary>Starts the loggers of <c>akka.loggers</c>, waits until each is ready, and ends printing on the console.</summary>
    /// <exception cref="Configuration.ConfigurationException">A logger's type can't be found.</exception>
    internal void StartLoggers(ActorSystemImpl system)
    {
        var settings = system.Settings;
        var level = Logging.LogLevelFor(settings.LogLevel);
        var starter = new LoggerStarter(this, system);
        foreach (var name in settings.Loggers)
        {
            if (LoggerStarter.IsStandardOut(name))
                continue;
            Adopt(starter.Start(name, _loggers.Count + 1));
        }

        if (settings.DebugUnhandledMessage)
            Subscribe(system.SystemActorOf(Props.Create<UnhandledMessageForwarder>(), "UnhandledMessageForwarder"), typeof(UnhandledMessage));
        SetLogLevel(level);
        if (!settings.Loggers.Any(LoggerStarter.IsStandardOut))
            Unsubscribe(settings.StdoutLogger);
    }

    /// <summary>
    /// Goes back to printing on the console and asks each logger for a sign that it has worked off what it was sent, for at most
    /// <paramref name="patience"/>. The system's end calls this before it stops the loggers.
    /// </summary>
    internal async Task StopLoggersAsync(ActorSystem system, TimeSpan patience)
    {
        if (DeadLetterListener is { } listener)
            await Drained(listener, patience).ConfigureAwait(false);

        IReadOnlyList<IActorRef> loggers;
        lock (_loggersGate)
        {
            loggers = _loggers;
            _loggers = [];
            Volatile.Write(ref _level, (int)Logging.LogLevelFor(system.Settings.StdoutLogLevel));
        }

        UseStdout(system.Settings);
        Publish(new Debug(SimpleName(this), GetType(), "Shutting down: StandardOutLogger started"));
        foreach (var logger in loggers)
            Unsubscribe(logger);
        await Task.WhenAll(loggers.Select(logger => Drained(logger, patience))).ConfigureAwait(false);
        Publish(new Debug(SimpleName(this), GetType(), "All default loggers stopped"));
    }

    /// <inheritdoc/>
    protected override bool IsSubClassification(Type parent, Type child)
    {
        ArgumentNullException.ThrowIfNull(parent);
        return parent.IsAssignableFrom(child);
    }

    /// <inheritdoc/>
    protected override void Publish(object @event, IActorRef subscriber)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        // Whoever has stopped will be unsubscribed in a moment; until then events are not dead letters.
        if (subscriber is IInternalActorRef { IsTerminated: true })
            return;

        // The actor that publishes, if one does, is the sender: loggers want to know it.
        subscriber.Tell(@event);
    }

    /// <inheritdoc/>
    protected override bool Classify(object @event, Type classifier) => IsSubClassification(classifier, GetClassifier(@event));

    /// <inheritdoc/>
    protected override Type GetClassifier(object @event) => (@event ?? throw new ArgumentNullException(nameof(@event))).GetType();

    private static async Task Drained(IActorRef actor, TimeSpan patience)
    {
        try
        {
            await actor.Ask<ActorIdentity>(new Identify(null), patience).ConfigureAwait(false);
        }
        catch (AskTimeoutException)
        {
            // One that hangs must not keep the system from ending.
        }
    }

    private void UseStdout(Settings settings)
    {
        var level = Logging.LogLevelFor(settings.StdoutLogLevel);
        SubscribeLevels(settings.StdoutLogger, level);
        Volatile.Write(ref _level, (int)level);
    }

    private void Adopt(IActorRef logger)
    {
        lock (_loggersGate)
            _loggers = [.. _loggers, logger];
    }

    private void SubscribeLevels(IActorRef logger, LogLevel least)
    {
        foreach (var level in LogLevels.All)
        {
            if (level >= least)
                Subscribe(logger, level.ClassFor());
            else
                Unsubscribe(logger, level.ClassFor());
        }
    }
}
