using Xunit.Sdk;

namespace Akka.TestKit.Tests.Expectations;

public class ExpectMsgTests : Xunit2.TestKit
{
    [Fact]
    public void By_type_it_returns_the_message()
    {
        TestActor.Tell("a");

        ExpectMsg<string>().Should().Be("a");
    }

    [Fact]
    public async Task By_type_it_returns_the_message_asynchronously()
    {
        TestActor.Tell("a");

        (await ExpectMsgAsync<string>()).Should().Be("a");
    }

    [Fact]
    public void By_type_it_takes_derived_messages()
    {
        TestActor.Tell(new ArgumentNullException("x"));

        ExpectMsg<ArgumentException>().Should().BeOfType<ArgumentNullException>();
    }

    [Fact]
    public void A_message_of_another_type_fails_and_names_both_types()
    {
        TestActor.Tell(5);

        var failure = Assert.ThrowsAny<XunitException>(() => ExpectMsg<string>());

        failure.Message.Should().Contain("System.String").And.Contain("System.Int32").And.Contain("5");
    }

    [Fact]
    public void A_message_that_fails_is_consumed()
    {
        TestActor.Tell(5);
        TestActor.Tell("a");

        Assert.ThrowsAny<XunitException>(() => ExpectMsg<string>());

        ExpectMsg("a");
    }

    [Fact]
    public void No_message_in_between_is_allowed()
    {
        TestActor.Tell("a");
        TestActor.Tell("b");

        Assert.ThrowsAny<XunitException>(() => ExpectMsg("b"));
    }

    [Fact]
    public void No_message_in_time_fails_with_the_timeout_the_type_and_the_hint()
    {
        var failure = Assert.ThrowsAny<XunitException>(() => ExpectMsg<string>(Span.Short, "the hint"));

        failure.Message.Should().Contain("00:00:00.05").And.Contain("System.String").And.Contain("the hint");
    }

    [Fact]
    public async Task No_message_in_time_fails_asynchronously()
    {
        var failure = await Assert.ThrowsAnyAsync<XunitException>(async () => await ExpectMsgAsync<string>(Span.Short));

        failure.Message.Should().Contain("Timeout");
    }

    [Fact]
    public async Task A_message_that_comes_while_it_is_awaited_is_taken()
    {
        var expected = ExpectMsgAsync<string>(Span.Ample).AsTask();
        expected.IsCompleted.Should().BeFalse();

        TestActor.Tell("a");

        (await expected).Should().Be("a");
    }

    [Fact]
    public void By_value_it_takes_an_equal_message()
    {
        TestActor.Tell("a");

        ExpectMsg("a").Should().Be("a");
    }

    [Fact]
    public void By_value_it_compares_sequences_by_element()
    {
        TestActor.Tell(new[] { 1, 2 });

        ExpectMsg(new[] { 1, 2 });
    }

    [Fact]
    public void By_value_another_message_fails_and_shows_both()
    {
        TestActor.Tell("b");

        var failure = Assert.ThrowsAny<XunitException>(() => ExpectMsg("a"));

        failure.Message.Should().Contain("Expected: a").And.Contain("Actual:   b");
    }

    [Fact]
    public async Task By_value_it_works_asynchronously()
    {
        TestActor.Tell("a");
        TestActor.Tell("b");

        await ExpectMsgAsync("a");
        await Assert.ThrowsAnyAsync<XunitException>(async () => await ExpectMsgAsync("a"));
    }

    [Fact]
    public async Task By_comparer_it_takes_what_the_comparer_holds_equal()
    {
        TestActor.Tell("A");
        TestActor.Tell("A");
        TestActor.Tell("A");

        ExpectMsg("a", (x, y) => string.Equals(x, y, StringComparison.OrdinalIgnoreCase)).Should().Be("A");
        await ExpectMsgAsync("a", (x, y) => string.Equals(x, y, StringComparison.OrdinalIgnoreCase));
        Assert.ThrowsAny<XunitException>(() => ExpectMsg("A", (_, _) => false));
    }

    [Fact]
    public async Task By_predicate_it_takes_what_the_predicate_holds_for()
    {
        TestActor.Tell("abc");
        TestActor.Tell("abc");
        TestActor.Tell("abc");

        ExpectMsg<string>(text => text.Length == 3);
        await ExpectMsgAsync<string>(text => text.Length == 3);
        Assert.ThrowsAny<XunitException>(() => ExpectMsg<string>(text => text.Length == 4)).Message.Should().Contain("abc");
    }

    [Fact]
    public async Task The_predicate_gets_the_sender_too()
    {
        TestActor.Tell("a", Sys.DeadLetters);
        TestActor.Tell("a", Sys.DeadLetters);
        TestActor.Tell("a", Sys.DeadLetters);

        ExpectMsg<string>((_, sender) => sender.Equals(Sys.DeadLetters));
        await ExpectMsgAsync<string>((_, sender) => sender.Equals(Sys.DeadLetters));
        Assert.ThrowsAny<XunitException>(() => ExpectMsg<string>((_, sender) => sender.Equals(TestActor)));
    }

    [Fact]
    public async Task What_an_assertion_throws_comes_through()
    {
        TestActor.Tell("a");
        TestActor.Tell("a");

        Assert.Throws<TimeZoneNotFoundException>(() => ExpectMsg<string>(_ => throw new TimeZoneNotFoundException()));
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(
            async () => await ExpectMsgAsync<string>(_ => throw new TimeZoneNotFoundException()));
    }

    [Fact]
    public void An_assertion_gets_message_and_sender()
    {
        TestActor.Tell("a", Sys.DeadLetters);

        ExpectMsg<string>((message, sender) =>
        {
            message.Should().Be("a");
            sender.Should().Be(Sys.DeadLetters);
        });
    }

    [Fact]
    public void Braces_in_a_message_do_no_harm()
    {
        TestActor.Tell("{0} {x");

        var failure = Assert.ThrowsAny<XunitException>(() => ExpectMsg("{"));

        failure.Message.Should().Contain("{0} {x");
    }

    [Fact]
    public void The_last_message_and_its_sender_are_remembered()
    {
        TestActor.Tell("a", Sys.DeadLetters);

        ExpectMsg("a");

        LastMessage.Should().Be("a");
        LastSender.Should().Be(Sys.DeadLetters);
    }

    [Fact]
    public void After_a_receive_that_got_nothing_there_is_no_last_message()
    {
        TestActor.Tell("a");
        ExpectMsg("a");

        ReceiveOne(TimeSpan.Zero);

        Assert.Throws<IllegalActorStateException>(() => LastMessage);
        Assert.Throws<IllegalActorStateException>(() => LastSender);
    }

    [Fact]
    public void A_cancelled_token_throws_at_once_and_takes_nothing()
    {
        TestActor.Tell("a");

        var thrown = Record.Exception(() => ExpectMsg<string>(cancellationToken: new CancellationToken(true)));

        (thrown is AggregateException aggregate ? aggregate.InnerException : thrown).Should().BeAssignableTo<OperationCanceledException>();
        ExpectMsg("a");
    }
}
