using System.Collections.Concurrent;
using Akka.Event;

namespace Akka.TestKit.Tests;

public class TracingTests() : Xunit2.TestKit("akka { loglevel = DEBUG, test.testkit.debug = on }")
{
    private readonly ConcurrentQueue<string> _log = [];

    [Fact]
    public void The_kits_calls_are_logged_if_asked_for()
    {
        TestKitSettings.LogTestKitCalls.Should().BeTrue();
        var listener = ActorOf(() => new Listener(_log));
        Sys.EventStream.Subscribe(listener, typeof(Debug));

        ReceiveOne(TimeSpan.Zero);
        IsLogged("receive");
        PeekOne(TimeSpan.Zero);
        IsLogged("peek");
        ReceiveWhile<object>(Span.Short, message => message);
        IsLogged("received 0 messages");
        AwaitCondition(() => true);
        IsLogged("condition");
    }

    [Fact]
    public void Otherwise_they_are_not()
    {
        using var kit = new Xunit2.TestKit("akka.loglevel = DEBUG");
        kit.TestKitSettings.LogTestKitCalls.Should().BeFalse();

        kit.EventFilter.Debug(contains: "receive").And.Debug(contains: "condition").Expect(0, Span.Short, () =>
        {
            kit.ReceiveOne(TimeSpan.Zero);
            kit.AwaitCondition(() => true);
        });
    }

    private void IsLogged(string part) => AwaitAssert(
        () => _log.Should().Contain(text => text.Contains(part, StringComparison.OrdinalIgnoreCase)), Span.Ample);

    private sealed class Listener : ReceiveActor
    {
        public Listener(ConcurrentQueue<string> log) => Receive<Debug>(debug => log.Enqueue(debug.ToString()));
    }
}
