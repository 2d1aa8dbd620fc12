using System.Collections.Concurrent;
using System.Diagnostics;
using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Events;

public sealed class TraceLoggerTests : TestKit.Xunit2.TestKit
{
    private readonly Recorder _traced = new();
    private readonly string _id = $"{Guid.NewGuid()}";
    private readonly IActorRef _logger;

    public TraceLoggerTests(ITestOutputHelper output) : base(output: output)
    {
        Trace.Listeners.Add(_traced);
        _logger = Sys.ActorOf(Props.Create<TraceLogger>());
    }

    [Fact]
    public void Events_are_traced_by_their_level()
    {
        foreach (var logged in new LogEvent[]
        {
            new Error(null!, "here", typeof(string), _id), new Warning("here", typeof(string), _id),
            new Info("here", typeof(string), _id), new Event.Debug("here", typeof(string), _id)
        })
        {
            _logger.Tell(logged);
        }

        AwaitTraced().Select(it => it.Type).Should().Equal(
            TraceEventType.Error, TraceEventType.Warning, TraceEventType.Information, TraceEventType.Information);
        _traced.Seen.Where(it => it.Text.Contains(_id, StringComparison.Ordinal)).Should().OnlyContain(it => it.Text.Contains("[here]"));
    }

    [Fact]
    public void Other_messages_are_traced_too()
    {
        _logger.Tell(new DeadLetter(_id, TestActor, TestActor));
        _logger.Tell($"text {_id}");

        AwaitTraced().Select(it => it.Type).Should().Equal(TraceEventType.Warning, TraceEventType.Information);
    }

    [Fact]
    public void It_says_that_it_is_ready()
    {
        _logger.Tell(new InitializeLogger(Sys.EventStream), TestActor);

        ExpectMsg<LoggerInitialized>();
    }

    [Fact]
    [Trait("Upstream", "defect")] // It fails, and tells neither the message nor whose it was.
    public void A_malformed_call_and_an_unhandled_message_are_traced_with_what_they_hold()
    {
        Sys.EventStream.SetLogLevel(LogLevel.ErrorLevel);
        Sys.EventStream.Subscribe(_logger, typeof(Error));

        Sys.Log.Error("{1} " + _id, "only one");
        _logger.Tell(new UnhandledMessage(_id, TestActor, TestActor));

        AwaitTraced().Select(it => it.Type).Should().Equal(TraceEventType.Error, TraceEventType.Warning);
    }

    protected override void AfterAll()
    {
        Trace.Listeners.Remove(_traced);
        _traced.Dispose();
        base.AfterAll();
    }

    /// <summary>What the logger traced: it has handled all messages before this one.</summary>
    private List<(TraceEventType Type, string Text)> AwaitTraced()
    {
        _logger.Tell(new InitializeLogger(Sys.EventStream), TestActor);
        ExpectMsg<LoggerInitialized>();
        return [.. _traced.Seen.Where(it => it.Text.Contains(_id, StringComparison.Ordinal))];
    }

    private sealed class Recorder : TraceListener
    {
        public ConcurrentQueue<(TraceEventType Type, string Text)> Seen { get; } = new();

        public override void TraceEvent(TraceEventCache? eventCache, string source, TraceEventType eventType, int id, string? message) =>
            Seen.Enqueue((eventType, message ?? ""));

        public override void TraceEvent(
            TraceEventCache? eventCache, string source, TraceEventType eventType, int id, string? format, params object?[]? args) =>
            Seen.Enqueue((eventType, format ?? ""));

        public override void Write(string? message)
        {
        }

        public override void WriteLine(string? message)
        {
        }
    }
}
