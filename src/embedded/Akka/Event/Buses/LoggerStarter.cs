using Akka.Actor;
using Akka.Actor.Internal;
using Akka.Configuration;

namespace Akka.Event;

/// <summary>Starts the loggers of <c>akka.loggers</c> and hands each to the bus as soon as it is ready.</summary>
internal sealed class LoggerStarter
{
    private readonly LoggingBus _bus;
    private readonly ActorSystemImpl _system;
    private readonly CancellationToken _systemEnds;
    private readonly string _source;

    public LoggerStarter(LoggingBus bus, ActorSystemImpl system, CancellationToken systemEnds)
    {
        _bus = bus;
        _system = system;
        _systemEnds = systemEnds;
        _source = $"{Logging.SimpleName(bus)}({system.Name})";
    }

    /// <summary>Whether one of the names stands for a logger that needs no actor: then the console goes on.</summary>
    public static bool KeepsConsole(IEnumerable<string> names) => names.Select(FindType).Any(IsMinimal);

    /// <summary>
    /// Starts all loggers; done when each is ready, or has failed, or <c>akka.logger-startup-timeout</c> is over. A logger that becomes ready
    /// later is used from then on.
    /// </summary>
    /// <exception cref="ConfigurationException">A name is no actor's.</exception>
    public Task Start(IEnumerable<string> names)
    {
        // All names are checked before any logger is made.
        var types = names.Select(static name => (Name: name, Type: FindType(name))).Where(static it => !IsMinimal(it.Type)).ToList();
        if (types.Find(static it => !typeof(ActorBase).IsAssignableFrom(it.Type)) is { Name: { } wrong })
        {
            throw new ConfigurationException(
                $"akka.loggers: '{wrong}' is not the full name of an actor's type, with ', Assembly' behind it unless the assembly is Akka.");
        }

        var loggers = types.Select((it, i) => (Actor: Make(it.Type!, i + 1), Type: it.Type!)).ToList();
        return Task.WhenAll(loggers.Select(it => AdoptInTime(it.Actor, $"{it.Actor.Path.Name} [{it.Type}]")));
    }

    /// <summary>Publishes what becomes of the loggers.</summary>
    public void Tell(string text) => _bus.Publish(new Debug(_source, _bus.GetType(), text));

    private static Type? FindType(string name) => Type.GetType(name) ?? typeof(LoggerStarter).Assembly.GetType(name);

    private static bool IsMinimal(Type? type) => typeof(MinimalLogger).IsAssignableFrom(type);

    private IActorRef Make(Type type, int number) => _system.SystemActorOf(
        Props.Create(type).WithDispatcher(_system.Settings.LoggersDispatcher), $"log{number}-{Logging.SimpleName(type)}");

    private async Task AdoptInTime(IActorRef logger, string name)
    {
        var adopting = AdoptWhenReady(logger, name);
        var patience = _system.Settings.LoggerStartTimeout;
        try
        {
            await adopting.WaitAsync(patience).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _bus.Publish(new Warning(_source, _bus.GetType(),
                $"Logger {name} did not respond within {patience} to InitializeLogger (akka.logger-startup-timeout). It is used once it does; "
                + "until then it misses what is logged."));
        }
    }

    private async Task AdoptWhenReady(IActorRef logger, string name)
    {
        object answer;
        try
        {
            answer = await logger.Ask(new InitializeLogger(_bus), Timeout.InfiniteTimeSpan, _systemEnds).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _bus.Publish(new Warning(_source, _bus.GetType(), $"Logger {name} was not ready when the system ended. It is stopped."));
            _system.Stop(logger);
            return;
        }

        if (answer is LoggerInitialized)
        {
            if (_bus.Adopt(logger))
                Tell($"Logger {name} started");
            return;
        }

        _bus.Publish(new Error(null, _source, _bus.GetType(),
            $"Logger {name} did not respond with LoggerInitialized, but with [{answer}]. It is stopped."));
        _system.Stop(logger);
    }
}
