using Xunit.Sdk;

namespace Akka.TestKit.Tests.Expectations;

public class SilenceTests : Xunit2.TestKit
{
    [Fact]
    public async Task Radio_silence_returns_what_came_before()
    {
        TestActor.Tell("a");
        TestActor.Tell(2);

        var messages = await WaitForRadioSilenceAsync(Span.Short);

        messages.ToArray().Should().Equal("a", 2);
        Assert.Throws<NotSupportedException>(() => messages.Add(3));
        HasMessages.Should().BeFalse();
    }

    [Fact]
    public async Task Radio_silence_can_be_there_already() => (await WaitForRadioSilenceAsync(TimeSpan.Zero)).Count.Should().Be(0);

    [Fact]
    public async Task Each_message_breaks_the_silence_anew()
    {
        var silence = WaitForRadioSilenceAsync(Span.Ms(2_000));
        TestActor.Tell("a");
        Sys.Scheduler.ScheduleTellOnce(Span.Ms(100), TestActor, "b", TestActor);

        (await silence).ToArray().Should().Equal("a", "b");
    }

    [Fact]
    public async Task More_messages_than_allowed_fail()
    {
        for (var i = 1; i <= 3; i++)
            TestActor.Tell(i);

        (await Assert.ThrowsAsync<FalseException>(() => WaitForRadioSilenceAsync(Span.Short, 2))).Message.Should().StartWith("maxMessages violated");
    }

    [Fact]
    public async Task As_many_messages_as_allowed_are_fine()
    {
        TestActor.Tell(1);
        TestActor.Tell(2);

        (await WaitForRadioSilenceAsync(Span.Short, 2)).Count.Should().Be(2);
    }

    [Fact]
    public async Task A_message_that_must_not_come_yet_fails_when_it_comes()
    {
        TestActor.Tell("a");
        TestActor.Tell(2);

        (await Assert.ThrowsAsync<FalseException>(() => FishUntilMessageAsync<int>(Span.Ample)))
            .Message.Should().StartWith("did not expect a message of type System.Int32");
    }

    [Fact]
    public async Task Other_messages_are_received_until_the_time_is_over()
    {
        TestActor.Tell("a");
        TestActor.Tell("b");

        await FishUntilMessageAsync<int>(Span.Short);

        HasMessages.Should().BeFalse();
    }
}
