using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>
/// Tests actors from the outside: an actor system and a test actor that keeps what it receives until the
/// test expects it. Not bound to a unit test framework; a derived class brings its assertions and calls
/// <see cref="Shutdown(TimeSpan?, bool)"/> at the end. Unless the test is an <see cref="INoImplicitSender"/>,
/// whatever it tells comes from <see cref="TestActor"/>. One test uses a kit at a time.
/// </summary>
public abstract partial class TestKitBase : IActorRefFactory
{
    private static int _testActors;

    private readonly ITestKitAssertions _assertions;
    private readonly Checks _checks;
    private ActorSystem _system = null!;
    private TestInbox _inbox = null!;
    private Receiver _receiver = null!;
    private IActorRef _testActor = null!;
    private TestKitSettings _settings = null!;
    private TimeBudget _time = null!;
    private Expectations _expect = null!;
    private ImplicitSender? _implicitSender;
    private ILoggingAdapter? _log;

    /// <summary>Tests <paramref name="system"/>, or without one a new system named <c>test</c>.</summary>
    protected TestKitBase(ITestKitAssertions assertions, ActorSystem? system = null, string? testActorName = null)
        : this(assertions, system, ActorSystemSetup.Empty, null, testActorName)
    {
    }

    /// <summary>Tests a new system made from <paramref name="setup"/>.</summary>
    protected TestKitBase(ITestKitAssertions assertions, ActorSystemSetup setup, string? actorSystemName = null, string? testActorName = null)
        : this(assertions, null, setup, actorSystemName, testActorName)
    {
    }

    /// <summary>Tests a new system with <paramref name="config"/>, which falls back to <see cref="DefaultConfig"/>.</summary>
    protected TestKitBase(ITestKitAssertions assertions, Config? config, string? actorSystemName = null, string? testActorName = null)
        : this(assertions, null, SystemUnderTest.Setup(config), actorSystemName, testActorName)
    {
    }

    /// <summary>Tests <paramref name="system"/>, or without one a new system made from <paramref name="config"/>.</summary>
    protected TestKitBase(
        ITestKitAssertions assertions,
        ActorSystem? system,
        ActorSystemSetup? config,
        string? actorSystemName,
        string? testActorName)
    {
        ArgumentNullException.ThrowIfNull(assertions);
        _assertions = assertions;
        AssertionsInUse.Are(assertions);
        _checks = new Checks(assertions);
        InitializeTest(system, config ?? ActorSystemSetup.Empty, actorSystemName, testActorName);
    }

    /// <summary>What every tested system falls back to: the <c>akka.test</c> section and <see cref="TestEventListener"/>.</summary>
    public static Config DefaultConfig => DefaultConfigs.Standard;

    /// <summary>Turns on all that a system can log.</summary>
    public static Config FullDebugConfig => DefaultConfigs.FullDebug;

    /// <summary>The system under test.</summary>
    public ActorSystem Sys => _system;

    /// <summary>The settings of the system under test.</summary>
    public TestKitSettings TestKitSettings => _settings;

    /// <summary>Receives what the test expects.</summary>
    public IActorRef TestActor => _testActor;

    /// <summary>The last message that was received or peeked at.</summary>
    /// <exception cref="IllegalActorStateException">The last receive got none.</exception>
    public object LastMessage => _receiver.Last.Message;

    /// <summary>Who sent the last message that was received or peeked at.</summary>
    /// <exception cref="IllegalActorStateException">The last receive got none.</exception>
    public IActorRef LastSender => _receiver.Last.Sender;

    /// <summary>Whether a message waits to be received.</summary>
    public bool HasMessages => _receiver.HasMessages;

    /// <summary>Expects log events of the system under test.</summary>
    public EventFilterFactory EventFilter => new(this);

    /// <summary>Logs as the test.</summary>
    public ILoggingAdapter Log => _log ??= Logging.GetLogger(_system, GetType());

    internal ITestKitAssertions InternalAssertions => _assertions;

    /// <summary>Expects log events of another system, which must have <see cref="TestEventListener"/> among its loggers.</summary>
    public EventFilterFactory CreateEventFilter(ActorSystem system) => new(this, system);

    /// <summary>
    /// Ends the system under test and waits for that, at most <paramref name="duration"/> (if none is given 5 s, dilated, but
    /// at most 10 s). In a system that takes longer, all actors are stopped, whatever its shutdown still waits for; that is a
    /// warning in the log, or with <paramref name="verifySystemShutdown"/> an error.
    /// </summary>
    /// <exception cref="TimeoutException">It took longer, and <paramref name="verifySystemShutdown"/> is true.</exception>
    public virtual void Shutdown(TimeSpan? duration = null, bool verifySystemShutdown = false) =>
        Shutdown(_system, duration, verifySystemShutdown);

    /// <inheritdoc cref="Shutdown(TimeSpan?, bool)" />
    protected virtual void Shutdown(ActorSystem? system, TimeSpan? duration = null, bool verifySystemShutdown = false)
    {
        system ??= _system;
        if (system == _system)
            _implicitSender?.Dispose();
        var limit = duration ?? Dilated(TimeSpan.FromSeconds(5)).Min(TimeSpan.FromSeconds(10));
        SystemUnderTest.Terminate(system, limit, verifySystemShutdown);
    }

    /// <inheritdoc cref="InitializeTest(ActorSystem, ActorSystemSetup, string, string)" />
    protected void InitializeTest(ActorSystem? system, Config? config, string? actorSystemName, string? testActorName) =>
        InitializeTest(system, SystemUnderTest.Setup(config), actorSystemName, testActorName);

    /// <summary>Prepares the test: called by the constructor, and by a derived class that moves on to another system.</summary>
    protected virtual void InitializeTest(ActorSystem? system, ActorSystemSetup config, string? actorSystemName, string? testActorName)
    {
        _system = SystemUnderTest.Prepare(system, config, actorSystemName);
        _system.RegisterExtension(new TestKitAssertionsExtension(_assertions));
        _settings = TestKitExtension.For(_system);
        _log = null;
        _inbox = new TestInbox();
        _receiver = new Receiver(_inbox, _settings.LogTestKitCalls ? text => Log.Debug("{0}", text) : null);
        _time = new TimeBudget(_settings);
        _expect = new Expectations(_receiver, _time, _assertions);
        _testActor = CreateTestActor(testActorName ?? NextTestActorName());
        if (this is TestProbe)
            return;

        _implicitSender?.Dispose();
        _implicitSender = this is INoImplicitSender ? ImplicitSender.IsNobody() : ImplicitSender.Is(_testActor);
    }

    private static string NextTestActorName() => $"testActor{Interlocked.Increment(ref _testActors)}";
}
