using Akka.Actor;
using Akka.Actor.Internal;
using Akka.Configuration;

namespace Akka.Event;

/// <summary>Starts one logger of <c>akka.loggers</c>.</summary>
internal sealed class LoggerStarter
{
    private readonly LoggingBus _bus;
    private readonly ActorSystemImpl _system;

    public LoggerStarter(LoggingBus bus, ActorSystemImpl system)
    {
        _bus = bus;
        _system = system;
    }

    /// <summary>Whether a name stands for the console, which needs no actor.</summary>
    public static bool IsStandardOut(string name) => FindType(name) == typeof(StandardOutLogger);

    /// <summary>Starts a logger and waits until it is ready, at most <c>akka.logger-startup-timeout</c>.</summary>
    /// <exception cref="ConfigurationException">The name is no actor's.</exception>
    public IActorRef Start(string name, int number)
    {
        var type = FindType(name);
        if (type is null || !typeof(ActorBase).IsAssignableFrom(type))
            throw new ConfigurationException(
                $"akka.loggers: '{name}' is not the full name of an actor's type, with ', Assembly' behind it unless the assembly is Akka.");

        var logger = _system.SystemActorOf(Props.Create(type), $"log{number}-{Logging.SimpleName(type)}");
        Await(logger, type);
        return logger;
    }

    private static Type? FindType(string name) => Type.GetType(name) ?? typeof(LoggerStarter).Assembly.GetType(name);

    private void Await(IActorRef logger, Type type)
    {
        var patience = _system.Settings.LoggerStartTimeout;
        var source = $"{Logging.SimpleName(_bus)}({_system.Name})";
        object? answer;
        try
        {
            answer = logger.Ask(new InitializeLogger(_bus), patience).GetAwaiter().GetResult();
        }
        catch (AskTimeoutException)
        {
            _bus.Publish(new Warning(source, _bus.GetType(),
                $"Logger {logger.Path.Name} [{type}] did not respond within {patience} to InitializeLogger (akka.logger-startup-timeout)"));
            return;
        }

        if (answer is not LoggerInitialized)
            throw new LoggerInitializationException(
                $"Logger {logger.Path.Name} [{type}] did not respond with LoggerInitialized, but with [{answer}].");
        _bus.Publish(new Debug(source, _bus.GetType(), $"Logger {logger.Path.Name} [{type}] started"));
    }
}
