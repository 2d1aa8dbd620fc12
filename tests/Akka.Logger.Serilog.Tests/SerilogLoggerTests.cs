using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Serilog;
using Serilog.Core.Enrichers;
using Serilog.Events;

namespace Akka.Logger.Serilog.Tests;

[Collection(CollectingSink.GlobalLogger)]
public sealed class SerilogLoggerTests : IAsyncLifetime
{
    private readonly CollectingSink _sink = new();
    private ActorSystem _system = null!;

    public Task InitializeAsync()
    {
        Log.Logger = new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Sink(_sink).CreateLogger();
        _system = ActorSystem.Create("sys", ConfigurationFactory.ParseString("""
            akka {
              loggers = ["Akka.Logger.Serilog.SerilogLogger, Akka.Logger.Serilog"]
              logger-formatter = "Akka.Logger.Serilog.SerilogLogMessageFormatter, Akka.Logger.Serilog"
              loglevel = DEBUG
              stdout-loglevel = OFF
              coordinated-shutdown.run-by-clr-shutdown-hook = off
            }
            """));
        _sink.AwaitAnyOf(() => _system.Log.Error("listening?"));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _system.Terminate();
        Log.CloseAndFlush();
        _sink.Dispose();
    }

    [Fact]
    public void An_event_keeps_its_template_and_its_arguments()
    {
        _system.Log.Info("{Count} connections to {Name}", 5, "x");

        var logged = _sink.Await("5 connections to \"x\"");
        logged.MessageTemplate.Text.Should().Be("{Count} connections to {Name}");
        Text(logged, "Count").Should().Be("5");
        Text(logged, "Name").Should().Be("\"x\"");
    }

    [Fact]
    public void An_event_says_who_logged_it_when_and_on_which_thread()
    {
        var before = DateTime.UtcNow;
        var thread = Environment.CurrentManagedThreadId;

        _system.Log.Info("who {Is}", "it");

        var logged = _sink.Await("who \"it\"");
        Text(logged, "SourceContext").Should().Be("\"Akka.Actor.Internal.ActorSystemImpl\"");
        Text(logged, "LogSource").Should().Be("\"ActorSystem(sys)\"");
        Text(logged, "ActorPath").Should().Be("\"akka://sys/deadLetters\"");
        Text(logged, "Thread").Should().Be($"\"{thread:0000}\"");
        ((ScalarValue)logged.Properties["Timestamp"]).Value.Should().BeOfType<DateTime>()
            .Which.Should().BeOnOrAfter(before).And.BeOnOrBefore(DateTime.UtcNow);
    }

    [Fact]
    public void What_an_actor_logs_has_its_path()
    {
        var actor = _system.ActorOf(Props.Create(() => new Talker()), "talker");

        actor.Tell("hello");

        var logged = _sink.Await("said \"hello\"");
        Text(logged, "ActorPath").Should().Be("\"akka://sys/user/talker\"");
        Text(logged, "LogSource").Should().Be("\"akka://sys/user/talker\"");
        Text(logged, "SourceContext").Should().EndWith("Talker\"");
    }

    [Fact]
    public void An_actors_serilog_adapter_has_its_path_too()
    {
        var actor = _system.ActorOf(Props.Create(() => new Talker()), "talker2");

        actor.Tell("hello");

        var logged = _sink.Await("wrote \"hello\"");
        Text(logged, "ActorPath").Should().Be("\"akka://sys/user/talker2\"");
        Text(logged, "LogSource").Should().Contain("akka://sys/user/talker2");
        Text(logged, "SourceContext").Should().EndWith("Talker\"");
    }

    [Theory]
    [InlineData(LogLevel.DebugLevel, LogEventLevel.Debug)]
    [InlineData(LogLevel.InfoLevel, LogEventLevel.Information)]
    [InlineData(LogLevel.WarningLevel, LogEventLevel.Warning)]
    [InlineData(LogLevel.ErrorLevel, LogEventLevel.Error)]
    public void Levels_and_causes_are_passed_on(LogLevel level, LogEventLevel expected)
    {
        var cause = new InvalidOperationException("why");

        _system.Log.Log(level, cause, $"level {level}");

        var logged = _sink.Await($"level {level}");
        logged.Level.Should().Be(expected);
        logged.Exception.Should().BeSameAs(cause);
    }

    [Fact]
    public void A_text_without_arguments_is_no_template()
    {
        _system.Log.Info("braces {here} {{there}}");

        _sink.Await("braces {here} {{there}}").MessageTemplate.Text.Should().Be("{Message:l}");
    }

    [Fact]
    public void Positional_arguments_work_as_well()
    {
        _system.Log.Info("{1} before {0}", "b", 1);

        _sink.Await("1 before \"b\"");
    }

    [Fact]
    public void An_object_can_be_logged_with_its_fields()
    {
        _system.Log.Info("point {@Point}", new { X = 1, Y = 2 });

        _sink.Await("point { X: 1, Y: 2 }").Properties["Point"].Should().BeOfType<StructureValue>();
    }

    [Fact]
    public void A_missing_argument_leaves_its_place_and_loses_nothing()
    {
        _system.Log.Info("{A} and {B}", 1);

        _sink.Await("1 and {B}");
    }

    [Fact]
    public void Context_properties_are_on_each_event_of_their_logger_only()
    {
        var log = _system.GetLogger<SerilogLoggingAdapter>("source", typeof(string));
        var withContext = log.ForContext("Peer", "p1").ForContext("Limits", new { Max = 2 }, destructureObjects: true);

        withContext.Info("first {N}", 1);
        withContext.ForContext("Peer", "p2").Error("second");
        log.Info("third {N}", 3);

        var first = _sink.Await("first 1");
        Text(first, "Peer").Should().Be("\"p1\"");
        Text(first, "Limits").Should().Be("{ Max: 2 }");
        Text(first, "N").Should().Be("1");
        Text(first, "LogSource").Should().Be("\"source\"");
        Text(first, "SourceContext").Should().Be("\"System.String\"");
        Text(_sink.Await("second"), "Peer").Should().Be("\"p2\"", "the later property of a name takes its place");
        _sink.Await("third 3").Properties.Should().NotContainKey("Peer");
    }

    [Fact]
    public void Other_loggers_print_the_message_without_the_context()
    {
        var log = _system.GetLogger<SerilogLoggingAdapter>("source", typeof(string)).ForContext("Peer", "p1");
        using var texts = new BlockingCollection<string?>();
        Action<object> add = message => texts.Add(message.ToString());
        _system.EventStream.Subscribe(_system.ActorOf(Props.Create(() => new Listener(add))), typeof(Info));

        log.Info("n is {N}", 1);

        texts.TryTake(out var text, TimeSpan.FromSeconds(10)).Should().BeTrue();
        text.Should().Be("n is 1");
    }

    [Fact]
    public void An_enricher_among_the_arguments_adds_its_property_and_takes_no_place()
    {
        _system.Log.Info("{A} and {B}", new PropertyEnricher("Peer", "p1"), 1, new PropertyEnricher("Limits", new { Max = 2 }, true), 2);

        var logged = _sink.Await("1 and 2");
        Text(logged, "Peer").Should().Be("\"p1\"");
        Text(logged, "Limits").Should().Be("{ Max: 2 }");
    }

    [Fact]
    public void An_enricher_among_the_arguments_does_not_hide_the_loggers_own_property()
    {
        var log = _system.GetLogger<SerilogLoggingAdapter>("source", typeof(string)).ForContext("Peer", "p1").ForContext("Thread", "mine");

        log.Warning("with {N}", 1, new PropertyEnricher("Peer", "p2"), new PropertyEnricher("LogSource", "other"));

        var logged = _sink.Await("with 1");
        Text(logged, "Peer").Should().Be("\"p1\"");
        Text(logged, "Thread").Should().Be("\"mine\"");
        Text(logged, "LogSource").Should().Be("\"other\"");
    }

    [Theory]
    [InlineData("source")]
    [InlineData(typeof(SerilogLoggerTests))]
    public void A_serilog_adapter_comes_whatever_type_of_logger_is_asked_for(object source)
    {
        var log = _system.GetLogger<ILoggingAdapter>(source).ForContext("Peer", "p1");

        log.Info("asked {For}", 1);

        Text(_sink.Await("asked 1"), "Peer").Should().Be("\"p1\"");
    }

    [Fact]
    public void The_logger_says_that_it_has_started()
    {
        using var texts = new BlockingCollection<string?>();
        Action<object> add = message => texts.Add(message.ToString());
        _system.EventStream.Subscribe(_system.ActorOf(Props.Create(() => new Listener(add))), typeof(Info));

        _system.ActorOf(Props.Create(() => new SerilogLogger())).Tell(new InitializeLogger(_system.EventStream));

        texts.TryTake(out var text, TimeSpan.FromSeconds(10)).Should().BeTrue();
        text.Should().Be("SerilogLogger started");
    }

    [Fact]
    public void An_adapter_that_can_hold_no_context_is_answered_as_it_is()
    {
        var log = Akka.Event.Logging.GetLogger(_system, "plain");

        log.ForContext("Peer", 1).Should().BeSameAs(log);
    }

    [Fact]
    [Trait("Upstream", "defect")] // It remembers the level of when it was made.
    public void The_actor_systems_level_decides_what_a_serilog_adapter_logs()
    {
        var log = _system.GetLogger<SerilogLoggingAdapter>("source");

        _system.EventStream.SetLogLevel(LogLevel.WarningLevel);

        (log.IsDebugEnabled, log.IsInfoEnabled, log.IsWarningEnabled, log.IsErrorEnabled).Should().Be((false, false, true, true));
        log.Info("unheard");
        log.Warning("heard");
        _sink.Invoking(sink => sink.Await("heard")).Should().NotThrow();
    }

    [Fact]
    [Trait("Upstream", "defect")] // It stops the loggers, whatever they still have to print.
    public async Task What_was_logged_before_the_end_is_not_lost_at_the_end()
    {
        for (var i = 0; i < 1000; i++)
            _system.Log.Info("event {N}", i);

        await _system.Terminate();

        _sink.Await("event 999");
    }

    private static string Text(global::Serilog.Events.LogEvent logged, string property) => logged.Properties[property].ToString();

    private sealed class Talker : ReceiveActor
    {
        public Talker()
        {
            var serilog = Context.GetLogger<SerilogLoggingAdapter>();
            Receive<string>(text =>
            {
                Context.GetLogger().Info("said {Text}", text);
                serilog.Info("wrote {Text}", text);
            });
        }
    }

    private sealed class Listener : UntypedActor
    {
        private readonly Action<object> _seen;

        public Listener(Action<object> seen) => _seen = seen;

        protected override void OnReceive(object message)
        {
            if (message is Akka.Event.LogEvent logged)
                _seen(logged.Message);
        }
    }
}
