using Akka.Event;
using Akka.TestKit.Internal;
using Akka.TestKit.Internal.StringMatcher;

namespace Akka.TestKit.Tests.Filters;

public class FilterKindTests
{
    private static readonly LogEvent[] Events =
    [
        new Debug("source", typeof(string), "text"),
        new Info("source", typeof(string), "text"),
        new Warning("source", typeof(string), "text"),
        new Error(null, "source", typeof(string), "text"),
    ];

    [Fact]
    public void Each_kind_picks_its_level()
    {
        Picked(new DebugFilter()).Should().Equal(Events[0]);
        Picked(new InfoFilter()).Should().Equal(Events[1]);
        Picked(new WarningFilter()).Should().Equal(Events[2]);
        Picked(new ErrorFilter()).Should().Equal(Events[3]);
    }

    [Fact]
    public void Message_and_source_must_match()
    {
        new InfoFilter(new EqualsString("text"), new EqualsString("source")).Apply(Events[1]).Should().BeTrue();
        new InfoFilter(new EqualsString("other"), new EqualsString("source")).Apply(Events[1]).Should().BeFalse();
        new InfoFilter(new EqualsString("text"), new EqualsString("other")).Apply(Events[1]).Should().BeFalse();
    }

    [Fact]
    public void A_filter_says_what_it_picks()
    {
        new DebugFilter().ToString().Should().Be("Debug");
        new InfoFilter(new StartsWithString("a")).ToString().Should().Be("Info when Message starts with \"a\"");
        new WarningFilter(null, new EqualsString("b")).ToString().Should().Be("Warning when Source == \"b\"");
        new ErrorFilter(typeof(FormatException), new ContainsString("a"), new EqualsString("b")).ToString()
            .Should().Be("Error with Cause <System.FormatException> when Message contains \"a\" and Source == \"b\"");
        new CustomEventFilter(_ => true).ToString().Should().Be("Custom");
        new DeadLettersFilter(null, null).ToString().Should().Be("DeadLetter");
    }

    [Fact]
    public void What_a_filter_picks_it_tells()
    {
        var told = new List<(EventFilterBase, LogEvent)>();
        var filter = new CustomEventFilter(logEvent => logEvent is Warning);
        filter.EventMatched += (which, what) => told.Add((which, what));

        Picked(filter);

        told.Should().Equal((filter, Events[2]));
    }

    [Theory]
    [InlineData("outer", true)]
    [InlineData("the cause", true)]
    [InlineData("the inner cause", false)]
    public void An_error_is_known_by_its_message_or_its_causes(string message, bool matches) =>
        new ErrorFilter(new EqualsString(message)).Apply(Failure()).Should().Be(matches);

    [Theory]
    [InlineData(typeof(FormatException), false, true)]
    [InlineData(typeof(SystemException), false, true)]
    [InlineData(typeof(ArgumentException), false, false)]
    [InlineData(typeof(ArgumentException), true, true)]
    public void An_error_is_known_by_the_type_of_its_cause(Type type, bool inner, bool matches) =>
        new ErrorFilter(type, recurseInnerExceptions: inner).Apply(Failure()).Should().Be(matches);

    [Fact]
    public void An_error_without_a_cause_has_none_of_any_type() => new ErrorFilter(typeof(Exception)).Apply(Events[3]).Should().BeFalse();

    [Fact]
    public void A_type_that_is_no_exception_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ErrorFilter(typeof(string))).Message.Should().StartWith("The type must be an exception").And.Contain("System.String");

    [Fact]
    public void A_filter_of_ones_own_sees_a_message_that_is_null()
    {
        var filter = new Own(new EqualsString("null"), null);

        filter.Apply(new Info("source", typeof(string), null!)).Should().BeTrue();
        filter.Apply(Events[1]).Should().BeFalse();
        filter.ToString().Should().Be("Own when Message == \"null\"");
    }

    private static List<LogEvent> Picked(EventFilterBase filter) => Events.Where(filter.Apply).ToList();

    private static Error Failure() =>
        new(new FormatException("the cause", new ArgumentException("the inner cause")), "source", typeof(string), "outer");

    private sealed class Own(IStringMatcher? message, IStringMatcher? source) : EventFilterBase(message!, source!)
    {
        protected override string FilterDescriptiveName => "Own";

        protected override bool IsMatch(LogEvent evt) => InternalDoMatch(evt.LogSource, evt.Message);
    }
}
