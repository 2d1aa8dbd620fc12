using Akka.Actor;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Tests.Events;

/// <summary>What comes out on the console. The only tests that replace it.</summary>
public sealed class ConsoleTests : IDisposable
{
    private readonly TextWriter _before = Console.Out;
    private readonly StringWriter _out = new();

    public ConsoleTests() => Console.SetOut(TextWriter.Synchronized(_out));

    public void Dispose() => Console.SetOut(_before);

    [Fact]
    public void An_event_is_a_line()
    {
        var logged = new Warning("here", typeof(ConsoleTests), "something is wrong");

        new StandardOutLogger().Tell(logged);

        Printed().Should().Contain(logged.ToString());
    }

    [Fact]
    public void Anything_else_is_printed_too()
    {
        new StandardOutLogger().Tell("no event");

        Printed().Should().Contain("no event");
    }

    [Fact]
    public void A_call_whose_text_does_not_fit_its_arguments_is_printed_as_such()
    {
        var bus = new LoggingBus();
        bus.Subscribe(new StandardOutLogger(), typeof(LogEvent));
        bus.SetLogLevel(LogLevel.DebugLevel);

        Logging.GetLogger(bus, "the source").Warning("{1} is missing", new object[] { "one" });

        Printed().Should().Contain("ERROR").And.Contain("the source").And.Contain("{1} is missing").And.Contain("one");
    }

    [Fact]
    public void The_default_logger_prints_on_the_console()
    {
        var logged = Log("akka.loggers = [\"Akka.Event.DefaultLogger\"]", out var system);

        SpinWait.SpinUntil(() => Printed().Contains(logged, StringComparison.Ordinal), TimeSpan.FromSeconds(10)).Should().BeTrue();
        system.Terminate();
    }

    [Fact]
    public void The_console_stays_when_it_is_among_the_loggers()
    {
        var logged = Log("akka.loggers = [\"Akka.Event.StandardOutLogger\"]", out var system);

        Printed().Should().Contain(logged);
        system.Terminate();
    }

    private static string Log(string settings, out ActorSystem system)
    {
        system = ActorSystem.Create("printing", ConfigurationFactory.ParseString($"{settings}\nakka.loglevel = WARNING\nakka.stdout-loglevel = WARNING"));
        var text = $"unique {Guid.NewGuid()}";
        system.EventStream.Publish(new Warning("here", typeof(ConsoleTests), text));
        return text;
    }

    private string Printed()
    {
        lock (Console.Out)
            return _out.ToString();
    }
}
