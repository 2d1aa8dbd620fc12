using Akka.Event;
using Akka.TestKit.Xunit2.Internals;
using Xunit.Sdk;

namespace Akka.TestKit.Tests.Expectations;

/// <summary>How a failed expectation looks: users of the test kit match both the kind of the exception and how its message begins.</summary>
public class FailureTests() : Xunit2.TestKit("akka.test.single-expect-default = 50ms")
{
    [Fact]
    public void A_message_that_does_not_come_is_a_failure() =>
        Fails<FailException>(() => ExpectMsg<string>(Span.Short, "the hint"), "Failed: Timeout 00:00:00.05")
            .Contain("waiting for a message of type System.String").And.Contain("the hint");

    [Fact]
    public void A_message_of_another_type_is_a_failure()
    {
        TestActor.Tell(5);

        Fails<FailException>(() => ExpectMsg<string>(), "Failed: Expected a message of type System.String, but received {5} (type System.Int32)")
            .Contain($"from {TestActor}");
    }

    [Fact]
    public void Another_message_than_the_given_one_is_not_equal()
    {
        TestActor.Tell("b");

        Assert.Throws<AkkaEqualException>(() => ExpectMsg("a")).Message.Should().Contain("Assert.Equal() Failure: ").And.Contain("Expected: a");
    }

    [Fact]
    public void A_predicate_that_does_not_hold_is_an_assertion_that_is_not_true()
    {
        TestActor.Tell("abc");
        TestActor.Tell("abc");
        TestActor.Tell("abc");

        Fails<TrueException>(
            () => ExpectMsg<string>(_ => false), "Got a message of the expected type <System.String>. Also expected the predicate to return true");
        Fails<TrueException>(
            () => ExpectMsg<string>(_ => false, hint: "the hint"), "Got a message of the expected type <System.String>. Also expected the hint");
        Fails<TrueException>(
            () => ExpectMsg<string>((_, _) => false), $"Got a message of the expected type <System.String> from {TestActor}. Also expected")
            .Contain("{abc}");
    }

    [Fact]
    public void Another_sender_is_not_equal()
    {
        TestActor.Tell("a");

        Assert.Throws<AkkaEqualException>(() => ExpectMsgFrom<string>(Sys.DeadLetters)).Message.Should()
            .Contain($"Assert.Equal() Failure: Sender does not match. Got a message from sender {TestActor}. But expected {Sys.DeadLetters}");
    }

    [Fact]
    public void The_end_of_another_actor_is_not_equal()
    {
        var (one, other) = (CreateTestProbe(), CreateTestProbe());
        Watch(one);
        Sys.Stop(one);
        AwaitCondition(() => HasMessages, Span.Ample);

        Assert.Throws<AkkaEqualException>(() => ExpectTerminated(other.Ref)).Message.Should().Contain($"Terminated {other.Ref}.");
    }

    [Fact]
    public void A_message_where_there_should_be_none_is_a_failure()
    {
        TestActor.Tell("a");

        Fails<FailException>(() => ExpectNoMsg(Span.Ample), "Failed: Expected no messages during 00:00:20, instead we received").Contain("a");
    }

    [Fact]
    public void None_of_several_is_an_assertion_that_is_not_true()
    {
        Fails<TrueException>(() => ExpectMsgAnyOf([1, 2]), "Timeout 00:00:00.0500000 during waiting for").Contain("1").And.Contain("2");

        TestActor.Tell(3);
        Fails<TrueException>(() => ExpectMsgAnyOf([1, 2]), "ExpectMsgAnyOf found unexpected").Contain("3");
    }

    [Fact]
    public void Too_few_messages_are_an_assertion_that_is_not_true_and_a_timeout()
    {
        TestActor.Tell(1);

        Fails<TrueException>(() => ReceiveN(2, Span.Short), "Timeout (00:00:00.0500000) while expecting 2 messages. Only got 1 after ");
        Fails<TrueException>(() => ExpectMsgAllOf(Span.Short, [1, 2]), "Timeout (00:00:00.0500000) while expecting 2 messages. Only got 0 after ");
    }

    [Fact]
    public void Fishing_without_a_catch_is_an_assertion_that_is_not_true_and_a_timeout() =>
        Fails<TrueException>(() => FishForMessage(_ => false, Span.Short, "the hint"), "Timeout (00:00:00.0500000) during fishForMessage")
            .Contain("the hint");

    [Fact]
    public void What_was_not_among_all_of_the_messages_is_named()
    {
        TestActor.Tell(1);
        TestActor.Tell(3);

        Fails<FailException>(() => ExpectMsgAllOf(Span.Ample, 1, 2), "not found [2] found unexpected [3]");
    }

    [Fact]
    public void A_condition_that_does_not_come_true_is_a_failure() =>
        Fails<FailException>(
            () => AwaitCondition(() => false, Span.Short, "the hint"), "Timeout 00:00:00.0500000 expired while waiting for condition.")
            .Contain("the hint");

    [Fact]
    public void A_block_that_takes_too_long_is_a_failure() =>
        Fails<FailException>(() => Within(Span.Ms(20), () => ReceiveOne(Span.Ms(60))), "Failed: Block took 00:00:0").Contain(", exceeding 00:00:00.02");

    [Fact]
    public void A_block_that_is_too_quick_is_a_failure() =>
        Fails<FailException>(() => Within(Span.Ms(15_000), Span.Ample, () => { }, "the hint"), "Failed: Block took 00:00:0")
            .Contain(", should have at least been 00:00:15").And.Contain("the hint");

    [Fact]
    public void A_minimum_beyond_what_is_left_is_an_assertion_that_is_not_true() =>
        Fails<TrueException>(
            () => Within(Span.Ms(1_000), () => Within(Span.Ms(5_000), Span.Ample, () => { }, "the hint")),
            "Required min time 00:00:05 not possible, only 00:00:00.").Contain("the hint");

    [Fact]
    public void Too_few_log_events_are_a_failure_and_a_timeout() =>
        Fails<FailException>(
            () => EventFilter.Info("a", source: "b").Expect(2, Span.Short, () => { }),
            "Timeout (00:00:00.0500000) while waiting for messages. Only received 0/2 messages that matched filter [Info when Message == \"a\" and Source == \"b\"]");

    [Fact]
    public void Too_many_log_events_are_counted() => Fails<FailException>(
        () => EventFilter.Info(start: "a").And.Warning(contains: "b").Expect(1, Span.Ample, () =>
        {
            Sys.Log.Info("a");
            Sys.Log.Info("a");
        }),
        "Received 1 message too many. Expected 1 message but received 2 that matched filter [Info when Message starts with \"a\",")
        .Contain("Warning when Message contains \"b\"]");

    [Fact]
    public void A_latch_that_does_not_open_is_a_timeout() =>
        Fails<TimeoutException>(() => CreateTestLatch().Ready(Span.Short), "Timeout of 00:00:00.0500000");

    [Fact]
    public void A_receive_that_got_nothing_has_no_message()
    {
        ReceiveOne(TimeSpan.Zero);

        Fails<IllegalActorStateException>(() => LastMessage.ToString(), "last receive did not ");
    }

    [Fact]
    public void Nothing_remains_where_there_is_no_limit() =>
        Fails<InvalidOperationException>(() => Remaining.ToString(), "Remaining may not be called outside of ");

    [Fact]
    public void A_duration_that_is_negative_is_refused()
    {
        Refuses("duration", () => RemainingOrDilated(Span.Ms(-5)));
        Refuses("duration", () => Dilated(Span.Ms(-5)));
        Refuses("min", () => Within(Span.Ms(-5), Span.Ample, () => { }));
        Refuses("max", () => Within(Span.Ms(-5), () => { }));
        Refuses("max", () => AwaitConditionNoThrow(() => true, Span.Ms(-5)));
        Refuses("interval", () => AwaitAssert(() => { }, interval: Span.Ms(-5)));

        static void Refuses(string name, Action action) => Assert.Throws<ArgumentException>(name, action);
    }

    private static FluentAssertions.Primitives.StringAssertions Fails<T>(Action action, string beginning)
        where T : Exception
    {
        var failure = Assert.Throws<T>(action);
        failure.Message.Should().StartWith(beginning);
        return failure.Message.Should();
    }
}
