using Akka.Event;
using Xunit.Sdk;

namespace Akka.TestKit.Tests.Expectations;

/// <summary>How a failed expectation looks: users of the test kit match both the kind of the exception and how its message begins.</summary>
public class FailureTests : Xunit2.TestKit
{
    [Fact]
    public void A_message_that_does_not_come_is_a_failure() =>
        Assert.Throws<FailException>(() => ExpectMsg<string>(Span.Short)).Message.Should().StartWith("Failed: Timeout 00:00:00.05");

    [Fact]
    public void Too_few_messages_are_an_assertion_that_is_not_true_and_a_timeout()
    {
        TestActor.Tell(1);

        Assert.Throws<TrueException>(() => ReceiveN(2, Span.Short)).Message.Should().StartWith("Timeout (");
        Assert.Throws<TrueException>(() => ExpectMsgAllOf(Span.Short, [1, 2])).Message.Should().StartWith("Timeout (");
    }

    [Fact]
    public void Fishing_without_a_catch_is_an_assertion_that_is_not_true_and_a_timeout() =>
        Assert.Throws<TrueException>(() => FishForMessage(_ => false, Span.Short)).Message.Should().StartWith("Timeout (");

    [Fact]
    public void What_was_not_among_all_of_the_messages_is_named()
    {
        TestActor.Tell(1);
        TestActor.Tell(3);

        Assert.ThrowsAny<XunitException>(() => ExpectMsgAllOf(1, 2)).Message.Should().StartWith("not found [2").And.Contain("3");
    }

    [Fact]
    public void Too_few_log_events_are_a_failure_and_a_timeout() =>
        Assert.Throws<FailException>(() => EventFilter.Info("a").Expect(2, Span.Short, () => Sys.Log.Info("a"))).Message.Should().StartWith("Timeout (");

    [Fact]
    public void Too_many_log_events_are_counted() => Assert.Throws<FailException>(() => EventFilter.Info("a").Expect(1, Span.Short, () =>
    {
        Sys.Log.Info("a");
        Sys.Log.Info("a");
    })).Message.Should().StartWith("Received 1 message too many.");
}
