using Akka.Actor.Internal;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;

namespace Akka.Actor;

/// <summary>A tree of actors with everything they share: dispatchers, scheduler, event stream, settings. Heavy; usually one a process.</summary>
public abstract class ActorSystem : IActorRefFactory, IDisposable
{
    /// <summary>For subclasses.</summary>
    protected ActorSystem()
    {
    }

    /// <summary>The system's name, the first part of all its actors' paths.</summary>
    public abstract string Name { get; }

    /// <summary>What the configuration says about the system itself, and the whole of it.</summary>
    public abstract Settings Settings { get; }

    /// <summary>Where messages end that can't be delivered.</summary>
    public abstract IActorRef DeadLetters { get; }

    /// <summary>Drops what it gets, without a dead letter.</summary>
    public abstract IActorRef IgnoreRef { get; }

    /// <summary>Sends messages and runs things later.</summary>
    public abstract IScheduler Scheduler { get; }

    /// <summary>The system's dispatchers.</summary>
    public abstract Dispatchers Dispatchers { get; }

    /// <summary>The system's kinds of mailboxes.</summary>
    public abstract Mailboxes Mailboxes { get; }

    /// <summary>Where events of the system, such as log events and dead letters, are published.</summary>
    public abstract EventStream EventStream { get; }

    /// <summary>The system's own log.</summary>
    public abstract ILoggingAdapter Log { get; }

    /// <summary>Ends when the system has: all actors have stopped and all callbacks have run.</summary>
    public abstract Task WhenTerminated { get; }

    /// <summary>When the system was started, on the clock of <see cref="Uptime"/>.</summary>
    public TimeSpan StartTime { get; } = Now();

    /// <summary>For how long the system has been there.</summary>
    public TimeSpan Uptime => Now() - StartTime;

    /// <summary>Starts a system with the default configuration.</summary>
    /// <param name="name">ASCII letters, digits, and behind the first character <c>-</c>.</param>
    /// <exception cref="ArgumentException">The name is malformed.</exception>
    public static ActorSystem Create(string name) => Start(name, ConfigurationFactory.Load(), Setup.ActorSystemSetup.Empty);

    /// <summary>Starts a system.</summary>
    /// <param name="name">ASCII letters, digits, and behind the first character <c>-</c>.</param>
    /// <param name="config">What differs from the default configuration.</param>
    /// <exception cref="ArgumentException">The name is malformed.</exception>
    public static ActorSystem Create(string name, Config config) => Start(name, config, Setup.ActorSystemSetup.Empty);

    /// <summary>Starts a system.</summary>
    /// <param name="name">ASCII letters, digits, and behind the first character <c>-</c>.</param>
    /// <param name="setup">What differs from the default configuration, and more.</param>
    /// <exception cref="ArgumentException">The name is malformed.</exception>
    public static ActorSystem Create(string name, Setup.ActorSystemSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        var bootstrap = setup.Get<BootstrapSetup>();
        var config = bootstrap.HasValue && bootstrap.Value.Config.HasValue ? bootstrap.Value.Config.Value : ConfigurationFactory.Load();
        return Start(name, config, setup);
    }

    /// <summary>Starts a system.</summary>
    /// <param name="name">ASCII letters, digits, and behind the first character <c>-</c> and <c>_</c>.</param>
    /// <param name="setup">What differs from the default configuration.</param>
    /// <exception cref="ArgumentException">The name is malformed.</exception>
    public static ActorSystem Create(string name, BootstrapSetup setup) => Create(name, Setup.ActorSystemSetup.Create(setup));

    /// <summary>The extension of a type, or null if there is none.</summary>
    public abstract T GetExtension<T>()
        where T : class, IExtension;

    /// <summary>The extension of an id, or null if there is none.</summary>
    public abstract object GetExtension(IExtensionId extensionId);

    /// <summary>Whether there is an extension of a type.</summary>
    public abstract bool HasExtension(Type type);

    /// <summary>Whether there is an extension of a type.</summary>
    public abstract bool HasExtension<T>()
        where T : class, IExtension;

    /// <summary>Gives the extension of a type, if there is one.</summary>
    public abstract bool TryGetExtension(Type extensionType, out object extension);

    /// <summary>Gives the extension of a type, if there is one.</summary>
    public abstract bool TryGetExtension<T>(out T extension)
        where T : class, IExtension;

    /// <summary>Makes an extension, or gives it if it is there already.</summary>
    public abstract object RegisterExtension(IExtensionId extension);

    /// <summary>Runs an action when the system has ended. The last one registered runs first.</summary>
    /// <exception cref="InvalidOperationException">The system has ended.</exception>
    public abstract void RegisterOnTermination(Action code);

    /// <summary>Stops all actors, after the coordinated shutdown has run its phases.</summary>
    /// <returns><see cref="WhenTerminated"/>.</returns>
    public abstract Task Terminate();

    /// <summary>Stops an actor after the message it has in hand.</summary>
    public abstract void Stop(IActorRef actor);

    /// <inheritdoc/>
    public abstract IActorRef ActorOf(Props props, string? name = null);

    /// <inheritdoc/>
    public abstract ActorSelection ActorSelection(ActorPath actorPath);

    /// <inheritdoc/>
    public abstract ActorSelection ActorSelection(string actorPath);

    /// <summary>Begins to terminate the system.</summary>
    public void Dispose()
    {
        Terminate();
        GC.SuppressFinalize(this);
    }

    private protected static ActorSystem Start(string name, Config config, Setup.ActorSystemSetup setup)
    {
        var system = new ActorSystemImpl(name, config, setup);
        system.Start();
        return system;
    }

    private static TimeSpan Now() => System.Diagnostics.Stopwatch.GetElapsedTime(0);
}
