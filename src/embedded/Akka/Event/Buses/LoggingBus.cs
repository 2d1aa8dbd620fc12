using Akka.Actor;
using Akka.Actor.Internal;

namespace Akka.Event;

/// <summary>An event bus by .NET type that brings log events to the loggers, as far as their level is enabled.</summary>
public class LoggingBus : ActorEventBus<object, Type>
{
    private readonly Lock _loggersGate = new();
    private readonly CancellationTokenSource _ending = new();
    private IReadOnlyList<IActorRef> _loggers = [];
    private int _level = (int)LogLevels.Off;
    private bool _ended;

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
        Publish(new Debug(SimpleName(this), GetType(), $"{SimpleName(config.StdoutLogger)} started"));
    }

    /// <summary>
    /// Starts the loggers of <c>akka.loggers</c>, and ends printing on the console when they are ready. Waits for that unless
    /// <c>akka.logger-async-start</c> is on.
    /// </summary>
    /// <exception cref="Configuration.ConfigurationException">A logger's type can't be found.</exception>
    internal void StartLoggers(ActorSystemImpl system)
    {
        var settings = system.Settings;
        SetLogLevel(Logging.LogLevelFor(settings.LogLevel));
        var starter = new LoggerStarter(this, system, _ending.Token);
        var started = TakeOver(starter, starter.Start(settings.Loggers), settings);
        if (settings.DebugUnhandledMessage)
            Subscribe(system.SystemActorOf(Props.Create<UnhandledMessageForwarder>(), "UnhandledMessageForwarder"), typeof(UnhandledMessage));
        if (!settings.LoggerAsyncStart)
            started.GetAwaiter().GetResult();
    }

    /// <summary>Takes a logger into use, and answers whether the system is not about to end.</summary>
    internal bool Adopt(IActorRef logger)
    {
        lock (_loggersGate)
        {
            if (_ended)
                return false;
            _loggers = [.. _loggers, logger];
            SubscribeLevels(logger, LogLevel);
            return true;
        }
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
            _ended = true;
            loggers = _loggers;
            _loggers = [];
            Volatile.Write(ref _level, (int)Logging.LogLevelFor(system.Settings.StdoutLogLevel));
        }

        // Those that never were ready are given up.
        await _ending.CancelAsync().ConfigureAwait(false);
        UseStdout(system.Settings);
        Publish(new Debug(SimpleName(this), GetType(), $"Shutting down: {SimpleName(system.Settings.StdoutLogger)} started"));
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

    private async Task TakeOver(LoggerStarter starter, Task started, Settings settings)
    {
        await started.ConfigureAwait(false);
        if (!LoggerStarter.KeepsConsole(settings.Loggers))
        {
            starter.Tell($"{SimpleName(settings.StdoutLogger)} being removed");
            lock (_loggersGate)
            {
                // At the end the console is wanted again.
                if (_ended)
                    return;
                Unsubscribe(settings.StdoutLogger);
            }
        }

        starter.Tell("Default Loggers started");
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
