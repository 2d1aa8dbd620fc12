using System.Collections;
using Xunit.Sdk;

namespace Akka.TestKit.Tests.Expectations;

public class ReceivingTests : Xunit2.TestKit
{
    [Fact]
    public async Task Receive_one_returns_the_message_or_null()
    {
        TestActor.Tell("a");
        TestActor.Tell("b");

        ReceiveOne().Should().Be("a");
        (await ReceiveOneAsync()).Should().Be("b");
        ReceiveOne(TimeSpan.Zero).Should().BeNull();
        (await ReceiveOneAsync(Span.Short)).Should().BeNull();
    }

    [Fact]
    public void Try_receive_one_returns_the_sender_too()
    {
        TestActor.Tell("a", Sys.DeadLetters);

        TryReceiveOne(out var envelope).Should().BeTrue();

        envelope.Message.Should().Be("a");
        envelope.Sender.Should().Be(Sys.DeadLetters);
        TryReceiveOne(out var nothing, TimeSpan.Zero).Should().BeFalse();
        nothing.Should().BeSameAs(NullMessageEnvelope.Instance);
    }

    [Fact]
    public async Task A_cancelled_receive_returns_nothing()
    {
        using var cancellation = new CancellationTokenSource(Span.Short);

        (await ReceiveOneAsync(Span.Ample, cancellation.Token)).Should().BeNull();
    }

    [Fact]
    public async Task Peek_leaves_the_message()
    {
        TestActor.Tell("a");

        PeekOne().Should().Be("a");
        (await PeekOneAsync()).Should().Be("a");
        LastMessage.Should().Be("a");
        HasMessages.Should().BeTrue();
        ExpectMsg("a");
        PeekOne(TimeSpan.Zero).Should().BeNull();
    }

    [Fact]
    public void Has_messages_tells_whether_one_waits()
    {
        HasMessages.Should().BeFalse();

        TestActor.Tell("a");

        HasMessages.Should().BeTrue();
        ReceiveOne();
        HasMessages.Should().BeFalse();
    }

    [Fact]
    public async Task Receive_n_takes_exactly_so_many()
    {
        for (var i = 1; i <= 5; i++)
            TestActor.Tell(i);
        var more = new List<object>();

        ReceiveN(2).Should().Equal(1, 2);
        await foreach (var message in ReceiveNAsync(2, Span.Ample))
            more.Add(message);

        more.Should().Equal(3, 4);
        ExpectMsg(5);
    }

    [Fact]
    public void Receive_n_fails_if_too_few_come()
    {
        TestActor.Tell(1);

        Assert.ThrowsAny<XunitException>(() => ReceiveN(2, Span.Short)).Message.Should().Contain("Only got 1");
    }

    [Fact]
    public void Receive_while_leaves_the_message_that_stops_it()
    {
        TestActor.Tell("a");
        TestActor.Tell("b");
        TestActor.Tell(3);

        ReceiveWhile<string>(Span.Ample, message => (message as string)!).Should().Equal("a", "b");

        LastMessage.Should().Be("b");
        ExpectMsg(3);
    }

    [Fact]
    public void Receive_while_ends_when_nothing_comes_for_a_while()
    {
        TestActor.Tell("a");

        ReceiveWhile<string>(Span.Ample, Span.Short, message => (message as string)!).Should().Equal("a");
    }

    [Fact]
    public void Receive_while_ends_after_its_time()
    {
        ReceiveWhile<string>(Span.Short, message => (message as string)!).Should().BeEmpty();
    }

    [Fact]
    public void Receive_while_takes_at_most_so_many()
    {
        TestActor.Tell("a");
        TestActor.Tell("b");

        ReceiveWhile<string>(message => (message as string)!, Span.Ample, msgs: 1).Should().Equal("a");

        ExpectMsg("b");
    }

    [Fact]
    public void Receive_while_by_predicate_drops_other_types()
    {
        TestActor.Tell("a");
        TestActor.Tell(2);
        TestActor.Tell("b");
        TestActor.Tell("stop");

        ReceiveWhile<string>(message => message != "stop", Span.Ample).Should().Equal("a", "b");

        ExpectMsg("stop");
    }

    [Fact]
    public void Receive_while_by_predicate_can_be_stopped_by_other_types()
    {
        TestActor.Tell("a");
        TestActor.Tell(2);

        ReceiveWhile<string>(_ => true, Span.Ample, shouldIgnoreOtherMessageTypes: false).Should().Equal("a");

        ExpectMsg(2);
    }

    [Fact]
    public async Task Receive_while_works_asynchronously()
    {
        TestActor.Tell("a");
        TestActor.Tell(2);
        var messages = new List<string>();

        await foreach (var message in ReceiveWhileAsync<string>(Span.Ample, message => (message as string)!))
            messages.Add(message);

        messages.Should().Equal("a");
        ExpectMsg(2);
    }

    [Fact]
    public async Task Fishing_drops_what_does_not_match()
    {
        TestActor.Tell("a");
        TestActor.Tell(2);
        TestActor.Tell("b");
        TestActor.Tell(4);

        FishForMessage<int>(number => number == 2).Should().Be(2);
        (await FishForMessageAsync(message => message is int)).Should().Be(4);
        HasMessages.Should().BeFalse();
    }

    [Fact]
    public void Fishing_notes_what_it_dropped()
    {
        TestActor.Tell("a");
        TestActor.Tell(2);
        var dropped = new ArrayList { "from before" };

        FishForMessage<int>(_ => true, dropped);

        dropped.ToArray().Should().Equal("a");
    }

    [Fact]
    public void Fishing_fails_if_nothing_matches_in_time()
    {
        TestActor.Tell("a");

        var failure = Assert.ThrowsAny<XunitException>(() => FishForMessage(_ => false, Span.Short, "the hint"));

        failure.Message.Should().Contain("the hint");
    }

    [Fact]
    public void Ignored_messages_are_not_received()
    {
        IgnoreMessages<string>(text => text == "noise");
        TestActor.Tell("noise");
        TestActor.Tell("a");
        ExpectMsg("a");

        IgnoreMessages<int>();
        TestActor.Tell(1);
        TestActor.Tell("noise");
        ExpectMsg("noise");

        IgnoreNoMessages();
        TestActor.Tell(1);
        ExpectMsg(1);
    }
}
