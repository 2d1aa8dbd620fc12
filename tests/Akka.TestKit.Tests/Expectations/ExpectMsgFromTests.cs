using Xunit.Sdk;

namespace Akka.TestKit.Tests.Expectations;

public class ExpectMsgFromTests : Xunit2.TestKit
{
    private IActorRef Other => Sys.DeadLetters;

    [Fact]
    public async Task By_type_the_sender_must_be_the_given_one()
    {
        TestActor.Tell("a", Other);
        TestActor.Tell("b", Other);
        TestActor.Tell("c", TestActor);

        ExpectMsgFrom<string>(Other).Should().Be("a");
        (await ExpectMsgFromAsync<string>(Other)).Should().Be("b");
        Assert.ThrowsAny<XunitException>(() => ExpectMsgFrom<string>(Other)).Message.Should().Contain("ender does not match");
    }

    [Fact]
    public async Task By_value_both_must_match()
    {
        TestActor.Tell("a", Other);
        TestActor.Tell("a", Other);
        TestActor.Tell("a", Other);
        TestActor.Tell("a", TestActor);

        ExpectMsgFrom(Other, "a");
        await ExpectMsgFromAsync(Other, "a");
        Assert.ThrowsAny<XunitException>(() => ExpectMsgFrom(Other, "b"));
        Assert.ThrowsAny<XunitException>(() => ExpectMsgFrom(Other, "a"));
    }

    [Fact]
    public async Task By_predicate_on_the_message_both_must_match()
    {
        TestActor.Tell("a", Other);
        TestActor.Tell("a", Other);
        TestActor.Tell("a", Other);

        ExpectMsgFrom<string>(Other, message => message == "a");
        await ExpectMsgFromAsync<string>(Other, message => message == "a");
        Assert.ThrowsAny<XunitException>(() => ExpectMsgFrom<string>(Other, message => message == "b"));
    }

    // There the text for the failure, made in any case, can't be formatted.
    [Fact]
    [Trait("Upstream", "defect")]
    public async Task By_two_predicates_both_must_hold()
    {
        TestActor.Tell("a", Other);
        TestActor.Tell("a", Other);

        ExpectMsgFrom<string>(sender => sender.Equals(Other), message => message == "a");
        await ExpectMsgFromAsync<string>(sender => sender.Equals(Other), message => message == "a");
    }

    // Likewise.
    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [Trait("Upstream", "defect")]
    public void By_two_predicates_either_fails_the_test(bool sender, bool message)
    {
        TestActor.Tell("a", Other);

        Assert.ThrowsAny<XunitException>(() => ExpectMsgFrom<string>(_ => sender, _ => message));
    }

    [Fact]
    public async Task Assertions_get_message_and_sender()
    {
        TestActor.Tell("a", Other);
        TestActor.Tell("b", Other);
        TestActor.Tell("c", Other);
        var seen = new List<object>();

        ExpectMsgFrom<string>(Other, seen.Add);
        ExpectMsgFrom<string>(seen.Add, seen.Add);
        await ExpectMsgFromAsync<string>(seen.Add, seen.Add);

        seen.Should().Equal("a", Other, "b", Other, "c");
    }
}
