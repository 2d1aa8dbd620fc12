using Akka.Actor.Internal;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;

namespace Akka.Actor;

/// <summary>Makes and finds the refs of a system without remoting.</summary>
public sealed class LocalActorRefProvider : IActorRefProvider
{
    private readonly RootActorPath _rootPath;
    private readonly ActorPath _tempPath;
    private readonly RootSupervisor _rootSupervisor;
    private RootGuardianActorRef? _root;
    private LocalActorRef? _guardian;
    private LocalActorRef? _systemGuardian;
    private TempContainer? _temp;
    private long _nextTemp;

    /// <summary>Makes a provider, which can do little before <see cref="Init"/>.</summary>
    public LocalActorRefProvider(string systemName, Settings settings, EventStream eventStream)
        : this(systemName, settings, eventStream, null, null)
    {
    }

    /// <summary>Makes a provider, which can do little before <see cref="Init"/>.</summary>
    /// <param name="systemName">The system's name.</param>
    /// <param name="settings">The system's settings.</param>
    /// <param name="eventStream">The system's event stream.</param>
    /// <param name="deployer">What is said about single actors; null for what the settings say.</param>
    /// <param name="deadLettersFactory">Makes the dead letters' ref from its path; null for the runtime's.</param>
    public LocalActorRefProvider(
        string systemName,
        Settings settings,
        EventStream eventStream,
        Deployer? deployer,
        Func<ActorPath, IInternalActorRef>? deadLettersFactory)
    {
        Settings = settings;
        EventStream = eventStream;
        DefaultAddress = new Address("akka", systemName);
        _rootPath = new RootActorPath(DefaultAddress);
        _tempPath = _rootPath / "temp";
        _rootSupervisor = new RootSupervisor(this, _rootPath / "bubble-walker");
        Deployer = deployer ?? new Deployer(settings);
        var deadLetters = _rootPath / "deadLetters";
        DeadLetters = deadLettersFactory?.Invoke(deadLetters) ?? new DeadLetterActorRef(this, deadLetters, eventStream);
        IgnoreRef = new IgnoreActorRef(this);
        Log = new BusLogging(eventStream, $"LocalActorRefProvider({DefaultAddress})", GetType(), settings.LogFormatter);
    }

    /// <inheritdoc/>
    public Settings Settings { get; }

    /// <summary>The system's event stream.</summary>
    public EventStream EventStream { get; }

    /// <summary>The provider's log.</summary>
    public ILoggingAdapter Log { get; }

    /// <inheritdoc/>
    public Address DefaultAddress { get; }

    /// <inheritdoc/>
    public ActorPath RootPath => _rootPath;

    /// <inheritdoc/>
    public Deployer Deployer { get; }

    /// <inheritdoc/>
    public IActorRef DeadLetters { get; }

    /// <inheritdoc/>
    public IActorRef IgnoreRef { get; }

    /// <inheritdoc/>
    public IInternalActorRef RootGuardian => _root ?? throw NotStarted();

    /// <inheritdoc/>
    public LocalActorRef Guardian => _guardian ?? throw NotStarted();

    /// <inheritdoc/>
    public LocalActorRef SystemGuardian => _systemGuardian ?? throw NotStarted();

    /// <inheritdoc/>
    public IInternalActorRef TempContainer => _temp ?? throw NotStarted();

    /// <inheritdoc/>
    public Task TerminationTask => _rootSupervisor.Ended;

    /// <inheritdoc/>
    public void Init(ActorSystemImpl system)
    {
        var dispatcher = system.Dispatchers.DefaultGlobalDispatcher;
        var mailbox = new UnboundedMailbox();
        _root = new RootGuardianActorRef(
            system,
            Props.Create<RootGuardian>(),
            dispatcher,
            mailbox,
            _rootSupervisor,
            _rootPath,
            (IInternalActorRef)DeadLetters,
            new Dictionary<string, IInternalActorRef>());
        _temp = new TempContainer(this, _root, _tempPath);
        _root.SetTempContainer(_temp);
        _guardian = Attach("user", system.GuardianProps.GetOrElse(UserGuardianProps()));
        _systemGuardian = Attach("system", Props.Create(() => new SystemGuardianActor(_guardian)));
        _root.Start();
        _guardian.Start();
        _systemGuardian.Start();
        _root.Tell(new WatchSystemGuardian(_systemGuardian), ActorRefs.NoSender);

        LocalActorRef Attach(string name, Props props)
        {
            var guardian = new LocalActorRef(system, props, dispatcher, mailbox, _root, new ChildActorPath(_rootPath, name, ActorNames.NewUid()));
            _root.Cell.AdoptChild(guardian);
            return guardian;
        }
    }

    /// <summary>Lets a ref that is no actor be found below the root. Only before the system is started.</summary>
    public void RegisterExtraName(string name, IInternalActorRef actor) => (_root ?? throw NotStarted()).AddExtraName(name, actor);

    /// <inheritdoc/>
    public ActorPath TempPath() => _tempPath / ActorNames.Automatic(Interlocked.Increment(ref _nextTemp) - 1);

    /// <inheritdoc/>
    public void RegisterTempActor(IInternalActorRef actorRef, ActorPath path) => (_temp ?? throw NotStarted()).Add(path.Name, actorRef);

    /// <inheritdoc/>
    public void UnregisterTempActor(ActorPath path) => _temp?.Remove(path.Name);

    /// <inheritdoc/>
    public FutureActorRef<T> CreateFutureRef<T>(TaskCompletionSource<T> tcs) => new(tcs, this);

    /// <inheritdoc/>
    public IInternalActorRef ActorOf(
        ActorSystemImpl system,
        Props props,
        IInternalActorRef supervisor,
        ActorPath path,
        bool systemService,
        Deploy? deploy,
        bool lookupDeploy,
        bool async)
    {
        if (lookupDeploy && Deployer.Lookup(path) is { } configured)
        {
            if (Settings.DebugRouterMisconfiguration && configured.Config.GetString("router", RouterNames.FromCode) != RouterNames.FromCode)
                Log.Warning("Configuration says that [{0}] should be a router, but code disagrees. Remove the config or add a RouterConfig to its Props.", path);
            props = props.WithDeploy(configured);
        }

        if (deploy is not null) props = props.WithDeploy(deploy);
        try
        {
            var dispatcher = system.Dispatchers.Lookup(props.Dispatcher);
            var mailbox = system.Mailboxes.GetMailboxType(props, dispatcher.Configurator.Config);
            return new LocalActorRef(system, props, dispatcher, mailbox, supervisor, path);
        }
        catch (ConfigurationException e)
        {
            throw new ConfigurationException(
                $"Configuration problem while creating [{path}] with dispatcher [{props.Dispatcher}] and mailbox [{props.Mailbox}]: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public IActorRef RootGuardianAt(Address address) => address == DefaultAddress ? RootGuardian : DeadLetters;

    /// <inheritdoc/>
    public IActorRef ResolveActorRef(string path) =>
        ActorPath.TryParse(path, out var parsed) ? ResolveActorRef(parsed) : DeadLetters;

    /// <inheritdoc/>
    public IActorRef ResolveActorRef(ActorPath path)
    {
        if (path.Address != DefaultAddress) return DeadLetters;
        if (path.Depth == 0) return RootGuardian;
        var found = RootGuardian.GetChild(path.Elements);
        return !found.IsNobody() && (path.Uid == ActorCell.UndefinedUid || path.Uid == found.Path.Uid)
            ? found
            : new EmptyLocalActorRef(this, path, EventStream);
    }

    /// <inheritdoc/>
    public Address? GetExternalAddressFor(Address address) => address == DefaultAddress ? address : null;

    private Props UserGuardianProps() => Props.Create<GuardianActor>()
        .WithSupervisorStrategy(SupervisorStrategyConfigurator.CreateConfigurator(Settings.SupervisorStrategyClass).Create());

    private InvalidOperationException NotStarted() => new($"Actor system [{DefaultAddress.System}] has not been started.");
}
