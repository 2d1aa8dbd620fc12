using Akka.Actor;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Tests.Events;

/// <summary>Rule 26: how loggers and the console take turns.</summary>
public sealed class LoggerStartTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static int _systems;

    private readonly string _name = $"starting{Interlocked.Increment(ref _systems)}";
    private ActorSystem? _system;

    private GatedLogger.Gate Gate => GatedLogger.Of(_name);

    private RecordingConsole Console => (RecordingConsole)_system!.Settings.StdoutLogger;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _system?.Terminate() ?? Task.CompletedTask;

    [Fact]
    public void The_console_logs_until_the_loggers_are_ready_and_not_after()
    {
        Gate.Answer.SetResult(new LoggerInitialized());
        Start("akka.stdout-loglevel = DEBUG");

        Log("to the logger");

        Gate.Logged.Should().Contain("to the logger");
        Console.Texts.Should().Contain("RecordingConsole being removed").And.NotContain("to the logger");
    }

    [Fact]
    public async Task The_console_takes_over_when_the_system_ends()
    {
        Gate.Answer.SetResult(new LoggerInitialized());
        Start("akka.stdout-loglevel = DEBUG");

        await _system!.Terminate();

        Console.Texts.Should().ContainInOrder("Shutting down: RecordingConsole started", "All default loggers stopped");
    }

    [Fact]
    public void A_logger_that_is_late_is_told_of_and_used_once_it_is_ready()
    {
        Start("akka.logger-startup-timeout = 50ms");

        Console.Texts.Should().ContainSingle(text => text.Contains("did not respond")).Which
            .Should().Contain(nameof(GatedLogger)).And.Contain("InitializeLogger");
        Gate.Answer.SetResult(new LoggerInitialized());

        Log("late");
        Gate.Logged.Should().Contain("late");
    }

    [Fact]
    [Trait("Upstream", "defect")] // It reads the setting and waits all the same.
    public void A_start_that_does_not_wait_for_loggers_leaves_the_console_on_until_they_are_ready()
    {
        Start("akka.logger-async-start = on, akka.logger-startup-timeout = 5s");

        _system!.Log.Warning("on the console");
        Console.Texts.Should().Contain("on the console").And.NotContain(text => text.Contains("did not respond"));
        Gate.Answer.SetResult(new LoggerInitialized());

        Log("to the logger");
        SpinWait.SpinUntil(ConsoleIsSilent, Patience).Should().BeTrue();
    }

    [Fact]
    public async Task A_logger_that_answers_anything_else_is_told_of_and_stopped()
    {
        Gate.Answer.SetResult("what?");
        Start($"akka.loggers = [\"{GatedLogger.Name}\", \"Akka.Event.StandardOutLogger\"]");

        SpinWait.SpinUntil(() => Console.Texts.Any(text => text.Contains("did not respond with LoggerInitialized")), Patience).Should().BeTrue();
        _system!.EventStream.Publish(new Error(null!, "here", typeof(string), "unheard"));

        Gate.Logged.Should().BeEmpty();
        using var patience = new CancellationTokenSource(Patience);
        (await Gate.Logger!.WatchAsync(patience.Token)).Should().BeTrue();
    }

    [Fact]
    public void A_console_logger_among_the_loggers_leaves_the_console_on()
    {
        Start("akka.loggers = [\"Akka.Event.StandardOutLogger\"]");

        _system!.Log.Warning("on the console");

        Console.Texts.Should().Contain("on the console");
    }

    [Fact]
    public void Loggers_run_on_the_dispatcher_that_is_named_for_them()
    {
        Gate.Answer.SetResult(new LoggerInitialized());

        Start("akka.loggers-dispatcher = quiet, quiet { type = PinnedDispatcher, executor = fork-join-executor }");

        Gate.Dispatcher.Should().Be("quiet");
    }

    [Fact]
    public async Task What_logs_is_chosen_by_the_settings()
    {
        Gate.Answer.SetResult(new LoggerInitialized());
        Start("akka.logger-async-start = on");

        var settings = _system!.Settings;
        (settings.LoggerAsyncStart, settings.LoggersDispatcher).Should().Be((true, "akka.actor.default-dispatcher"));
        settings.StdoutLogger.Should().BeOfType<RecordingConsole>();
        var plain = ActorSystem.Create("plain");
        plain.Settings.StdoutLogger.Should().BeOfType<StandardOutLogger>();
        await plain.Terminate();
    }

    [Theory]
    [InlineData("stdout-logger-class", "No.Such.Type, Nowhere")]
    [InlineData("stdout-logger-class", "Akka.Event.DefaultLogger, Akka")]
    [InlineData("logger-formatter", "No.Such.Type, Nowhere")]
    [InlineData("logger-formatter", "Akka.Event.DefaultLogger, Akka")]
    public void A_class_that_does_not_fit_is_refused_when_the_system_is_created(string key, string name) =>
        FluentActions.Invoking(() => ActorSystem.Create("refused", $"akka.{key} = \"{name}\"")).Should().Throw<ArgumentException>();

    [Fact]
    [Trait("Upstream", "defect")]
    public void And_its_key_its_name_and_what_fits_are_told() =>
        FluentActions.Invoking(() => ActorSystem.Create("refused", "akka.stdout-logger-class = \"Akka.Event.DefaultLogger, Akka\"")).Should()
            .Throw<ArgumentException>().WithMessage("akka.stdout-logger-class*[Akka.Event.DefaultLogger, Akka]*MinimalLogger*");

    private void Start(string settings) => _system = ActorSystem.Create(_name, ConfigurationFactory.ParseString(settings)
        .WithFallback(ConfigurationFactory.ParseString($"""
            akka.loggers = ["{GatedLogger.Name}"]
            akka.loglevel = DEBUG
            akka.stdout-loglevel = WARNING
            {RecordingConsole.Setting}
            """)));

    /// <summary>Logs until the logger hears it: Akka.NET may be ready before its loggers listen.</summary>
    private void Log(string text) => SpinWait.SpinUntil(() =>
    {
        _system!.Log.Warning(text);
        return SpinWait.SpinUntil(() => Gate.Logged.Contains(text), 50);
    }, Patience).Should().BeTrue();

    private bool ConsoleIsSilent()
    {
        var text = $"{Guid.NewGuid()}";
        _system!.Log.Warning(text);
        return !Console.Texts.Contains(text);
    }
}
