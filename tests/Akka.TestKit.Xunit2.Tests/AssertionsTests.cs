using Akka.TestKit.Xunit2.Internals;
using Xunit.Sdk;

namespace Akka.TestKit.Xunit2.Tests;

public class AssertionsTests
{
    private readonly XunitAssertions _assertions = new();

    [Fact]
    public void They_fail_with_xunits_exceptions_and_the_formatted_text()
    {
        Assert.ThrowsAny<XunitException>(() => _assertions.Fail("the {0}", "text")).Message.Should().Contain("the text");
        Assert.ThrowsAny<XunitException>(() => _assertions.AssertTrue(false, "the {0}", "text")).Message.Should().Contain("the text");
        Assert.ThrowsAny<XunitException>(() => _assertions.AssertFalse(true, "the {0}", "text")).Message.Should().Contain("the text");
        Assert.Throws<AkkaEqualException>(() => _assertions.AssertEqual(1, 2, "the {0}", "text")).Message.Should()
            .Contain("1").And.Contain("2");
        Assert.Throws<AkkaEqualException>(() => _assertions.AssertEqual(1, 1, (_, _) => false, "the {0}", "text")).Message.Should()
            .Contain("the text");
    }

    [Fact]
    public void What_holds_passes()
    {
        _assertions.AssertTrue(true);
        _assertions.AssertFalse(false);
        _assertions.AssertEqual("a", "a");
        _assertions.AssertEqual(1, 2, (_, _) => true);
    }

    [Fact]
    public void A_difference_shows_both_values()
    {
        var failure = AkkaEqualException.ForMismatchedValues(new[] { "a" }, 5, "the {0}", "text");

        failure.Message.Should().Contain($"Assert.Equal() Failure: the text{Environment.NewLine}Expected: [\"a\"]{Environment.NewLine}Actual:   5");
        AkkaEqualException.ForMismatchedValues("two\nlines", null).Message.Should()
            .Contain("Assert.Equal() Failure: Values differ").And.Contain("Expected: two\n          lines").And.Contain("Actual:   null");
        new AkkaEqualException("the {0}", "text").Message.Should().EndWith("the text");
    }

    // There it is one.
    [Fact]
    [Trait("Upstream", "defect")]
    public void Text_without_arguments_is_not_a_format() =>
        Assert.ThrowsAny<XunitException>(() => _assertions.Fail("{0} {")).Message.Should().Contain("{0} {");

    [Fact]
    public void Sequences_are_equal_if_their_elements_are()
    {
        _assertions.AssertEqual(new[] { 1, 2 }, new[] { 1, 2 });
        _assertions.AssertEqual<IEnumerable<int>>(new[] { 1, 2 }, new List<int> { 1, 2 });
        _assertions.AssertEqual(new[] { new[] { 1 }, [2] }, new[] { new[] { 1 }, [2] });

        Assert.Throws<AkkaEqualException>(() => _assertions.AssertEqual(new[] { 1, 2 }, new[] { 1, 3 }));
        Assert.Throws<AkkaEqualException>(() => _assertions.AssertEqual(new[] { 1, 2 }, new[] { 1 }));
    }

    [Fact]
    public void Null_equals_null_only()
    {
        _assertions.AssertEqual<string?>(null, null);

        Assert.Throws<AkkaEqualException>(() => _assertions.AssertEqual(null, "a"));
        Assert.Throws<AkkaEqualException>(() => _assertions.AssertEqual("a", null));
    }
}
