using Xunit.Sdk;

namespace Akka.TestKit.Tests.Expectations;

public class PredicateInfoTests : Xunit2.TestKit
{
    [Fact]
    public void A_predicate_knows_its_type()
    {
        Predicate<string> isShort = text => text.Length < 3;

        var info = isShort.CreatePredicateInfo();

        info.Type.Should().Be<string>();
        info.PredicateT.Should().BeSameAs(isShort);
        info.ToString().Should().Contain("PredicateInfo<System.String>");
    }

    [Fact]
    public void Any_delegate_that_judges_a_message_is_a_predicate()
    {
        var longest = 3;
        Func<string, bool> isShort = text => text.Length <= longest;
        TestActor.Tell("abc");
        TestActor.Tell("abc");

        ExpectMsgAllOfMatchingPredicates(isShort.CreatePredicateInfo<string>()).Should().Equal("abc");
        longest = 2;
        Assert.ThrowsAny<XunitException>(() => ExpectMsgAllOfMatchingPredicates(isShort.CreatePredicateInfo<string>()));
    }

    [Fact]
    public void A_delegate_that_judges_nothing_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => new Func<string, int>(text => text.Length).CreatePredicateInfo<string>());
        Assert.ThrowsAny<ArgumentException>(() => new Func<bool>(() => true).CreatePredicateInfo<string>());
        Assert.ThrowsAny<ArgumentException>(() => new Func<int, bool>(_ => true).CreatePredicateInfo<string>());
    }

    // There a message belongs to the first predicate that holds, even if another needs it.
    [Fact]
    [Trait("Upstream", "defect")]
    public void A_message_goes_to_the_predicate_that_has_no_other()
    {
        TestActor.Tell(1);
        TestActor.Tell(2);
        TestActor.Tell(3);

        ExpectMsgAllOfMatchingPredicates(
            PredicateInfo.Create<int>(_ => true), PredicateInfo.Create<int>(number => number < 3), PredicateInfo.Create<int>(number => number == 1))
            .Should().Equal(1, 2, 3);
    }

    [Fact]
    public void Two_predicates_need_two_messages()
    {
        TestActor.Tell(1);
        TestActor.Tell(2);
        TestActor.Tell(3);

        Assert.ThrowsAny<XunitException>(() => ExpectMsgAllOfMatchingPredicates(
            PredicateInfo.Create<int>(number => number == 1),
            PredicateInfo.Create<int>(number => number <= 1),
            PredicateInfo.Create<int>(number => number > 1))).Message.Should().StartWith("not found [").And.Contain("found unexpected [");
    }
}
