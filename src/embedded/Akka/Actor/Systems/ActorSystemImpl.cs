using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;
using Akka.Util;

namespace Akka.Actor.Internal;

/// <summary>The actor system of one process.</summary>
public class ActorSystemImpl : ExtendedActorSystem
{
    private readonly ExtensionRegistry _extensions;
    private readonly SystemEnd _end;
    private readonly LocalActorRefProvider _provider;

    /// <summary>Makes a system with the default configuration, which does nothing before <see cref="Start"/>.</summary>
    public ActorSystemImpl(string name)
        : this(name, ConfigurationFactory.Load(), ActorSystemSetup.Empty)
    {
    }

    /// <summary>Makes a system that does nothing before <see cref="Start"/>.</summary>
    /// <param name="name">ASCII letters, digits, and behind the first character <c>-</c>.</param>
    /// <param name="config">What differs from the default configuration.</param>
    /// <param name="setup">What is set in code.</param>
    /// <param name="guardianProps">The actor at <c>/user</c>; by default the runtime's.</param>
    /// <exception cref="ArgumentException">The name is malformed.</exception>
    public ActorSystemImpl(string name, Config config, ActorSystemSetup setup, Option<Props>? guardianProps = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        Name = SystemName.Checked(name);
        GuardianProps = guardianProps ?? Option<Props>.None;
        Settings = new Settings(this, config, setup);
        _extensions = new ExtensionRegistry(this);
        EventStream = new EventStream(Settings.DebugEventStream);
        EventStream.StartStdoutLogger(Settings);
        Log = new BusLogging(EventStream, $"ActorSystem({name})", GetType(), Settings.LogFormatter);
        ActorPipelineResolver = new ActorProducerPipelineResolver(() => Log);
        Scheduler = SchedulerMaker.Make(Settings, Log);
        _provider = new LocalActorRefProvider(name, Settings, EventStream);
        Mailboxes = new Mailboxes(this);
        Dispatchers = new Dispatchers(this, new DefaultDispatcherPrerequisites(EventStream, Scheduler, Settings, Mailboxes), Log);
        _end = new SystemEnd(this);
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override Settings Settings { get; }

    /// <inheritdoc/>
    public override EventStream EventStream { get; }

    /// <inheritdoc/>
    public override ILoggingAdapter Log { get; }

    /// <inheritdoc/>
    public override IScheduler Scheduler { get; }

    /// <inheritdoc/>
    public override Mailboxes Mailboxes { get; }

    /// <inheritdoc/>
    public override Dispatchers Dispatchers { get; }

    /// <inheritdoc/>
    public override IActorRefProvider Provider => _provider;

    /// <inheritdoc/>
    public override IInternalActorRef Guardian => _provider.Guardian;

    /// <inheritdoc/>
    public override IInternalActorRef SystemGuardian => _provider.SystemGuardian;

    /// <inheritdoc/>
    public override IInternalActorRef LookupRoot => _provider.RootGuardian;

    /// <inheritdoc/>
    public override IActorRef DeadLetters => _provider.DeadLetters;

    /// <inheritdoc/>
    public override IActorRef IgnoreRef => _provider.IgnoreRef;

    /// <inheritdoc/>
    public override ActorProducerPipelineResolver ActorPipelineResolver { get; }

    /// <inheritdoc/>
    public override Task WhenTerminated => _end.Ended;

    /// <summary>The actor at <c>/user</c>, if it isn't the runtime's.</summary>
    public Option<Props> GuardianProps { get; }

    /// <summary>Starts the guardians, the loggers and the extensions that the configuration names.</summary>
    public void Start()
    {
        try
        {
            _provider.Init(this);
            _end.Begin(_provider.TerminationTask);
            EventStream.StartUnsubscriber(this);
            EventStream.StartLoggers(this);
            if (Settings.LogDeadLetters > 0) _end.DeadLetterListener = SystemActorOf<DeadLetterListener>("deadLetterListener");
            if (Settings.LogConfigOnStart) Log.Info(Settings.ToString());
            CoordinatedShutdown.Get(this);
            LoadExtensions();
        }
        catch
        {
            Abort();
            throw;
        }
    }

    /// <inheritdoc/>
    public override IActorRef ActorOf(Props props, string? name = null) => _provider.Guardian.Cell.AttachChild(props, isSystemService: false, name);

    /// <inheritdoc/>
    public override IActorRef SystemActorOf(Props props, string? name = null) =>
        _provider.SystemGuardian.Cell.AttachChild(props, isSystemService: true, name);

    /// <inheritdoc/>
    public override IActorRef SystemActorOf<TActor>(string? name = null) => SystemActorOf(Props.Create<TActor>(), name);

    /// <inheritdoc/>
    public override ActorSelection ActorSelection(ActorPath actorPath) => ActorRefFactoryShared.ActorSelection(actorPath, this);

    /// <inheritdoc/>
    public override ActorSelection ActorSelection(string actorPath) => ActorRefFactoryShared.ActorSelection(actorPath, this, LookupRoot);

    /// <inheritdoc/>
    public override void Stop(IActorRef actor) => ((IInternalActorRef)actor).Stop();

    /// <inheritdoc/>
    public override Task Terminate()
    {
        _end.Request();
        return WhenTerminated;
    }

    /// <inheritdoc/>
    public override void Abort() => FinalTerminate();

    /// <inheritdoc/>
    public override void RegisterOnTermination(Action code) => _end.Register(code);

    /// <inheritdoc/>
    public override object RegisterExtension(IExtensionId extension)
    {
        ArgumentNullException.ThrowIfNull(extension);
        return _extensions.GetOrMake(extension);
    }

    /// <inheritdoc/>
    public override object GetExtension(IExtensionId extensionId) => _extensions.TryGet(extensionId.ExtensionType, out var extension) ? extension : null!;

    /// <inheritdoc/>
    public override T GetExtension<T>() => TryGetExtension<T>(out var extension) ? extension : null!;

    /// <inheritdoc/>
    public override bool HasExtension(Type type) => typeof(IExtension).IsAssignableFrom(type) && _extensions.TryGet(type, out _);

    /// <inheritdoc/>
    public override bool HasExtension<T>() => _extensions.TryGet(typeof(T), out _);

    /// <inheritdoc/>
    public override bool TryGetExtension(Type extensionType, out object extension) => _extensions.TryGet(extensionType, out extension);

    /// <inheritdoc/>
    public override bool TryGetExtension<T>(out T extension)
    {
        var found = _extensions.TryGet(typeof(T), out var untyped);
        extension = found ? (T)untyped : null!;
        return found;
    }

    /// <inheritdoc/>
    public override string PrintTree() => ActorTree.Text(LookupRoot);

    /// <inheritdoc/>
    public override string ToString() => _provider.RootPath.Root.Address.ToString();

    /// <summary>Stops all actors. The last step of the coordinated shutdown.</summary>
    internal Task FinalTerminate()
    {
        _end.StopActors();
        return WhenTerminated;
    }

    private void LoadExtensions()
    {
        foreach (var name in Settings.Config.GetStringList("akka.extensions"))
        {
            var type = Type.GetType(name);
            if (type is null || !typeof(IExtensionId).IsAssignableFrom(type))
            {
                Log.Error("akka.extensions names [{0}], which is no extension's id; valid is the full name, with assembly, of a type that implements IExtensionId", name);
                continue;
            }

            RegisterExtension((IExtensionId)Activator.CreateInstance(type)!);
        }
    }
}
