using Xunit.Sdk;

namespace Akka.TestKit.Tests.Timing;

public class TimeFactorTests() : Xunit2.TestKit("akka.test { timefactor = 2, single-expect-default = 50ms, filter-leeway = 50ms }")
{
    [Fact]
    public void Durations_are_dilated()
    {
        Dilated(Span.Ms(100)).Should().Be(Span.Ms(200));
        RemainingOrDilated(Span.Ms(100)).Should().Be(Span.Ms(200));
        RemainingOrDefault.Should().Be(Span.Ms(100));
        Within(Span.Ms(10_000), () => Remaining).Should().BeGreaterThan(Span.Ms(10_000));
    }

    [Fact]
    public void Each_explicit_duration_is_dilated()
    {
        Takes100Ms(() => ExpectMsg<string>(Span.Short));
        Takes100Ms(() => ExpectMsg("a", Span.Short));
        Takes100Ms(() => ExpectMsgFrom<string>(TestActor, Span.Short));
        Takes100Ms(() => ExpectTerminated(TestActor, Span.Short));
        Takes100Ms(() => ReceiveN(1, Span.Short));
        Takes100Ms(() => ExpectMsgAllOf(Span.Short, "a"));
        Takes100Ms(() => FishForMessage(_ => true, Span.Short));
        Takes100Ms(() => AwaitCondition(() => false, Span.Short));
        Takes100Ms(() => Within(Span.Short, () => ReceiveOne(Span.Ms(250))));
        Takes100Ms(() => EventFilter.Info("a").ExpectOne(Span.Short, () => { }));
        Takes100Ms(() => CreateTestLatch().Ready(Span.Short));
        TestActor.Tell("a");
        Takes100Ms(() => ExpectNoMsg(Span.Short));
    }

    // There it ends without a word.
    [Fact]
    [Trait("Upstream", "defect")]
    public void A_barriers_duration_is_dilated() => Takes100Ms(() => CreateTestBarrier(2).Await(Span.Short));

    [Fact]
    public async Task Each_asynchronous_duration_is_dilated()
    {
        await Takes100MsAsync(async () => await ExpectMsgAsync<string>(Span.Short));
        await Takes100MsAsync(async () => await FishForMessageAsync(_ => true, Span.Short));
        await Takes100MsAsync(() => AwaitConditionAsync(() => Task.FromResult(false), Span.Short));
        await Takes100MsAsync(() => EventFilter.Info("a").ExpectOneAsync(Span.Short, () => Task.CompletedTask));
        TestActor.Tell("a");
        await Takes100MsAsync(async () => await ExpectNoMsgAsync(Span.Short));
    }

    [Fact]
    public void The_default_of_an_expectation_is_dilated_that_of_an_event_filter_is_not()
    {
        Takes100Ms(() => ExpectMsg<string>());
        Assert.ThrowsAny<XunitException>(() => EventFilter.Info("a").ExpectOne(() => { })).Message.Should().Contain("(00:00:00.05");
    }

    [Fact]
    public void A_timeout_that_is_only_looked_up_is_not()
    {
        GetTimeoutOrDefault(Span.Ms(100)).Should().Be(Span.Ms(100));
        GetTimeoutOrDefault(null).Should().Be(TestKitSettings.SingleExpectDefault);
    }

    [Fact]
    public void Milliseconds_of_silence_are_not()
    {
        TestActor.Tell("a");

        Assert.ThrowsAny<XunitException>(() => ExpectNoMsg(50)).Message.Should().Contain("00:00:00.05");
    }

    // A factor that makes next to nothing of a duration shows it: what comes a little later is received all the same.
    [Fact]
    public void Nor_is_the_time_in_which_one_message_is_received()
    {
        using var kit = new Xunit2.TestKit("akka.test.timefactor = 0.001");
        kit.Sys.Scheduler.ScheduleTellOnce(Span.Ms(100), kit.TestActor, "a", kit.TestActor);

        kit.ReceiveOne(Span.Ample).Should().Be("a");
    }

    // And here it isn't.
    [Fact]
    public void The_time_in_which_many_are_received_or_an_assertion_is_tried_is_dilated()
    {
        using var kit = new Xunit2.TestKit("akka.test.timefactor = 0.001");
        kit.Sys.Scheduler.ScheduleTellOnce(Span.Ms(3_000), kit.TestActor, "a", kit.TestActor);

        kit.ReceiveWhile<string>(_ => true, Span.Ample).Should().BeEmpty();
        Assert.ThrowsAny<XunitException>(() => kit.AwaitAssert(() => kit.HasMessages.Should().BeTrue(), Span.Ample));
    }

    [Fact]
    public void A_negative_or_infinite_wait_for_a_message_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => RemainingOrDilated(Span.Ms(-5)));
        Assert.ThrowsAny<ArgumentException>(() => ExpectMsg<string>(Timeout.InfiniteTimeSpan));
    }

    private static void Takes100Ms(Action action) => Record.Exception(action)!.Message.Should().Contain("00:00:00.1");

    private static async Task Takes100MsAsync(Func<Task> action) => (await Record.ExceptionAsync(action))!.Message.Should().Contain("00:00:00.1");
}
