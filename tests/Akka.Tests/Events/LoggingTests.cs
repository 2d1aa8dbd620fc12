using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Tests.Events;

/// <summary>Rule 26: levels, loggers, formats.</summary>
public sealed class LoggingTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static int _systems;

    private readonly string _name = $"logging{Interlocked.Increment(ref _systems)}";
    private readonly List<ActorSystem> _started = [];

    private BlockingCollection<LogEvent> Logged => RecordingLogger.Of(_name);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Task.WhenAll(_started.Select(system => system.Terminate()));

    [Theory]
    [InlineData("DEBUG", "debug info warning error")]
    [InlineData("INFO", "info warning error")]
    [InlineData("warning", "warning error")]
    [InlineData("ERROR", "error")]
    [InlineData("OFF", "")]
    public void What_is_logged_is_of_the_level_or_above(string level, string expected)
    {
        var system = Start($"akka.loglevel = {level}");
        Drain(system);

        LogAtEachLevel(system.Log);

        Drain(system).Should().Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("akka.loglevel = VERBOSE")]
    [InlineData("akka.loglevel = WARN")]
    [InlineData("akka.stdout-loglevel = LOUD")]
    public void An_unknown_level_is_refused_when_the_system_is_created(string setting)
    {
        var value = setting.Split(" = ")[1];

        FluentActions.Invoking(() => Start(setting)).Should().Throw<ArgumentException>().WithMessage($"*{value}*DEBUG*INFO*WARNING*ERROR*");
    }

    [Fact]
    public void The_level_can_be_changed_while_the_system_runs()
    {
        var system = Start("akka.loglevel = ERROR");
        Drain(system);

        system.EventStream.SetLogLevel(LogLevel.InfoLevel);
        LogAtEachLevel(system.Log);

        system.EventStream.LogLevel.Should().Be(LogLevel.InfoLevel);
        Drain(system).Should().Equal("info", "warning", "error");
    }

    [Fact]
    public void Arguments_take_the_places_by_their_position()
    {
        var system = Start();
        Drain(system);

        system.Log.Info("{1} before {0}", "b", 1);
        system.Log.Warning(new InvalidOperationException("why"), "{0}", 2.5);
        system.Log.Error("{0}{1}{2}{3}{4}{5}", 1, 2, 3, 4, 5, 6);
        system.Log.Info("{0} {1}", new object[] { "an", "array" });
        system.Log.Info("no places {0} {{1}}");

        Drain(system).Should().Equal("1 before b", "2.5", "123456", "an array", "no places {0} {{1}}");
    }

    [Fact]
    public void An_event_says_who_logged_what_when_and_on_which_thread()
    {
        var system = Start();
        Drain(system);
        var before = DateTime.UtcNow;
        var cause = new InvalidOperationException("why");

        system.Log.Warning(cause, "text {0}", 1);

        var logged = Take();
        logged.Should().BeOfType<Warning>();
        logged.LogLevel().Should().Be(LogLevel.WarningLevel);
        logged.Cause.Should().BeSameAs(cause);
        logged.LogSource.Should().Be($"ActorSystem({_name})");
        logged.LogClass.Name.Should().Be("ActorSystemImpl");
        logged.Thread.Should().BeSameAs(Thread.CurrentThread);
        logged.Timestamp.Should().BeOnOrAfter(before).And.BeOnOrBefore(DateTime.UtcNow);
        var message = logged.Message.Should().BeAssignableTo<LogMessage>().Which;
        (message.Format, string.Join("|", message.Parameters())).Should().Be(("text {0}", "1"));
        logged.ToString().Should().Be(
            $"[WARNING][{logged.Timestamp:MM/dd/yyyy HH:mm:ss.fff}Z][Thread {Environment.CurrentManagedThreadId:0000}][ActorSystem({_name})] text 1" +
            $"{Environment.NewLine}Cause: {cause}");
    }

    [Fact]
    public void Who_logs_is_an_actors_path_or_a_name_with_the_systems_address()
    {
        var system = Start();
        var actor = system.ActorOf(Props.Create(() => new Talker()), "talker");
        Drain(system);

        actor.Tell("x");
        Logging.GetLogger(system, "name").Info("x");
        Logging.GetLogger(system, typeof(Config)).Info("x");
        Logging.GetLogger(system, this).Info("x");

        var events = Enumerable.Range(0, 6).Select(_ => Take()).ToList();
        events.Select(logged => logged.LogSource).Should().BeEquivalentTo(
            $"akka://{_name}/user/talker", $"akka://{_name}/user/talker", $"Talker (akka://{_name})",
            $"name (akka://{_name})", $"Config (akka://{_name})", $"LoggingTests (akka://{_name})");
        events.Select(logged => logged.LogClass).Should().Contain([typeof(Talker), typeof(Config), typeof(LoggingTests), typeof(DummyClassForStringSources)]);
    }

    [Fact]
    public void A_source_that_is_made_already_stays_as_it_is()
    {
        var system = Start();
        var source = LogSource.Create("mine", typeof(Config));

        var made = LogSource.Create(source, system);

        (made.Source, made.Type).Should().Be(("mine", typeof(Config)));
    }

    [Fact]
    public void A_formatter_of_ones_own_can_be_chosen()
    {
        var system = Start($"akka.logger-formatter = \"{typeof(ShoutingFormatter).AssemblyQualifiedName}\"");
        Drain(system);

        system.Log.Info("hello {0}", "you");

        Drain(system).Should().Equal("HELLO {0} you!");
    }

    [Fact]
    public void A_logger_is_ready_before_the_system_is()
    {
        var system = Start("akka.loglevel = INFO, akka.log-config-on-start = on, here = 1");

        var first = Take();

        first.Should().BeOfType<Info>();
        first.Message.ToString().Should().Contain("here : 1").And.Contain("log-config-on-start : on");
        Drain(system);
    }

    [Fact]
    public void A_logger_that_never_says_that_it_is_ready_holds_up_the_start_only_so_long()
    {
        var system = Start($"""
            akka.loggers = ["{typeof(RecordingLogger).AssemblyQualifiedName}", "{typeof(SilentLogger).AssemblyQualifiedName}"]
            akka.logger-startup-timeout = 100ms
            """);

        system.Log.Info("runs all the same");

        Drain(system).Should().Contain("runs all the same");
    }

    [Theory]
    [InlineData("No.Such.Type, Nowhere")]
    [InlineData("Nonsense")]
    public void A_logger_that_does_not_exist_is_refused_when_the_system_is_created(string type) =>
        FluentActions.Invoking(() => Start($"akka.loggers = [\"{type}\"]")).Should().Throw<ConfigurationException>().WithMessage($"*{type}*");

    [Fact]
    public void A_malformed_format_harms_neither_who_logs_nor_the_logger()
    {
        var system = ActorSystem.Create(_name, "akka.loglevel = ERROR, akka.stdout-loglevel = OFF");
        _started.Add(system);

        system.Log.Invoking(log => log.Error("{1}", "only one")).Should().NotThrow();
    }

    [Fact]
    public void A_call_below_the_level_allocates_nothing()
    {
        var system = Start("akka.loglevel = ERROR");
        var log = Logging.GetLogger(system, this);
        LogSome(log, 10);

        var before = GC.GetAllocatedBytesForCurrentThread();
        LogSome(log, 1000);
        var after = GC.GetAllocatedBytesForCurrentThread();

        (after - before).Should().Be(0);
    }

    [Fact]
    public void A_level_has_a_name_and_a_type()
    {
        Logging.LogLevelFor("Warning").Should().Be(LogLevel.WarningLevel);
        Logging.LogLevelFor<Info>().Should().Be(LogLevel.InfoLevel);
        LogLevel.ErrorLevel.ClassFor().Should().Be<Error>();
        LogLevel.DebugLevel.StringFor().Should().Be("DEBUG");
        Logging.LogLevelFor("off").StringFor().Should().Be("OFF");
        FluentActions.Invoking(() => Logging.LogLevelFor("LOUD")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ((LogLevel)7).ClassFor()).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_logger_without_a_system_logs_nothing_and_fails_nothing()
    {
        LogAtEachLevel(NoLogger.Instance);

        NoLogger.Instance.IsEnabled(LogLevel.ErrorLevel).Should().BeFalse();
    }

    private static void LogSome(ILoggingAdapter log, int count)
    {
        for (var i = 0; i < count; i++)
        {
            log.Debug("{0} of {1}", i, count);
            log.Info("{0}", i);
            log.Warning("{0} {1} {2}", i, i, i);
        }
    }

    private static void LogAtEachLevel(ILoggingAdapter log)
    {
        log.Debug("debug");
        log.Info("info");
        log.Warning("warning");
        log.Error("error");
    }

    private ActorSystem Start(string settings = "")
    {
        var system = ActorSystem.Create(_name, ConfigurationFactory.ParseString(settings)
            .WithFallback(ConfigurationFactory.ParseString($"{RecordingLogger.Setting}\nakka.loglevel = INFO\nakka.stdout-loglevel = OFF")));
        _started.Add(system);
        if (system.Settings.LogLevel != "OFF" && !system.Settings.LogConfigOnStart)
            AwaitListening(system);
        return system;
    }

    /// <summary>Akka.NET may say that a system has started before its logger listens.</summary>
    private void AwaitListening(ActorSystem system)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            system.EventStream.Publish(new Error(null!, "listening?", system.EventStream.GetType(), "listening?"));
            if (Logged.TryTake(out var logged, TimeSpan.FromMilliseconds(100)) && logged.LogSource == "listening?")
                return;
        }

        throw new TimeoutException("The logger never started to listen.");
    }

    private LogEvent Take() => Logged.TryTake(out var logged, Patience) ? logged : throw new TimeoutException("Nothing was logged.");

    /// <summary>The texts logged so far. What ends the wait is an event that is published past all levels' checks.</summary>
    private List<string> Drain(ActorSystem system)
    {
        var texts = new List<string>();
        RecordingLogger.In(_name).Tell(new Info("end", typeof(LoggingTests), "end"), ActorRefs.NoSender);
        while (Take() is var logged && logged.LogSource != "end")
        {
            if (logged.LogClass != system.EventStream.GetType())
                texts.Add($"{logged.Message}");
        }

        return texts;
    }

    private sealed class Talker : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            Context.GetLogger().Info("context");
            Logging.GetLogger(Context.System, Self).Info("ref");
            Logging.GetLogger(Context.System, this).Info("object");
        }
    }
}
