using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;
using Akka.TestKit.Xunit2.Internals;
using Xunit.Abstractions;

namespace Akka.TestKit.Xunit2;

/// <summary>
/// The base class of xunit tests of actors. xunit makes an instance for each test and disposes it afterwards, which ends
/// the system under test. With an <see cref="ITestOutputHelper"/> the system's log is part of the test's output.
/// </summary>
public class TestKit : TestKitBase, IDisposable
{
    /// <summary>The output of the test, if one was given.</summary>
    protected readonly ITestOutputHelper? Output;

    private bool _disposed;

    /// <summary>Tests <paramref name="system"/>, or without one a new system named <c>test</c>.</summary>
    public TestKit(ActorSystem? system = null, ITestOutputHelper? output = null)
        : base(Assertions, system)
    {
        Output = output;
        InitializeLogger(Sys);
    }

    /// <summary>Tests a new system made from <paramref name="config"/>.</summary>
    public TestKit(ActorSystemSetup config, string? actorSystemName = null, ITestOutputHelper? output = null)
        : base(Assertions, config, actorSystemName)
    {
        Output = output;
        InitializeLogger(Sys);
    }

    /// <summary>Tests a new system with <paramref name="config"/>, which falls back to <see cref="DefaultConfig"/>.</summary>
    public TestKit(Config? config, string? actorSystemName = null, ITestOutputHelper? output = null)
        : base(Assertions, config, actorSystemName)
    {
        Output = output;
        InitializeLogger(Sys);
    }

    /// <summary>Tests a new system with <paramref name="config"/>, as HOCON, which falls back to <see cref="DefaultConfig"/>.</summary>
    public TestKit(string config, ITestOutputHelper? output = null)
        : base(Assertions, ConfigurationFactory.ParseString(config))
    {
        Output = output;
        InitializeLogger(Sys);
    }

    /// <summary>What every tested system falls back to.</summary>
    public static new Config DefaultConfig => TestKitBase.DefaultConfig;

    /// <summary>Turns on all that a system can log.</summary>
    public static new Config FullDebugConfig => TestKitBase.FullDebugConfig;

    /// <summary>How the test kit fails tests.</summary>
    protected static XunitAssertions Assertions { get; } = new();

    /// <summary>Ends the test.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Called once when the test has ended, before the system is shut down.</summary>
    protected virtual void AfterAll()
    {
    }

    /// <summary>Calls <see cref="AfterAll"/> and shuts the system down, even if that throws.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || _disposed)
            return;

        _disposed = true;
        try
        {
            AfterAll();
        }
        finally
        {
            Shutdown();
        }
    }

    /// <summary>Makes <paramref name="system"/> log to the test's output, if there is one.</summary>
    protected void InitializeLogger(ActorSystem system) => StartLogger(system, Output, "log-test");

    /// <summary>Makes <paramref name="system"/> log to the test's output with <paramref name="prefix"/> before each line, for tests with several systems.</summary>
    protected void InitializeLogger(ActorSystem system, string prefix) =>
        StartLogger(system, Output is null ? null : new PrefixedOutput(Output, prefix), null);

    private void StartLogger(ActorSystem system, ITestOutputHelper? output, string? name)
    {
        if (output is null)
            return;

        // Waits until it has subscribed, so that nothing the test causes is missed.
        var logger = ((ExtendedActorSystem)system).SystemActorOf(Props.Create(() => new TestOutputLogger(output)), name);
        logger.Ask<LoggerInitialized>(new InitializeLogger(system.EventStream), TestKitSettings.TestEventFilterLeeway).GetAwaiter().GetResult();
    }
}
