using System.Text.RegularExpressions;
using Akka.Event;
using Xunit.Sdk;

namespace Akka.TestKit.Tests.Filters;

public class ExceptionFilterTests : Xunit2.TestKit
{
    [Fact]
    public void The_cause_may_be_a_derived_exception() =>
        EventFilter.Exception<ArgumentException>().ExpectOne(() => Sys.Log.Error(new ArgumentNullException("x"), "a"));

    [Fact]
    public void Another_cause_or_none_does_not_count()
    {
        EventFilter.Exception<ArgumentException>().Expect(0, Span.Short, () =>
        {
            Sys.Log.Error(new TimeZoneNotFoundException(), "a");
            Sys.Log.Error("a");
        });
    }

    [Fact]
    public void The_message_may_be_the_events_or_the_causes()
    {
        EventFilter.Exception<TimeZoneNotFoundException>("outer").ExpectOne(Log);
        EventFilter.Exception<TimeZoneNotFoundException>("inner").ExpectOne(Log);
        EventFilter.Exception<TimeZoneNotFoundException>(start: "inn").ExpectOne(Log);
        EventFilter.Exception<TimeZoneNotFoundException>(contains: "ute").ExpectOne(Log);
        EventFilter.Exception<TimeZoneNotFoundException>(new Regex("^in+er$")).ExpectOne(Log);
        Assert.ThrowsAny<XunitException>(() => EventFilter.Exception<TimeZoneNotFoundException>("other").ExpectOne(Span.Short, Log));

        void Log() => Sys.Log.Error(new TimeZoneNotFoundException("inner"), "outer");
    }

    [Fact]
    public void Inner_exceptions_count_if_asked_for()
    {
        var cause = new TimeZoneNotFoundException("outer", new ArgumentException("inner"));

        EventFilter.Exception(typeof(ArgumentException), checkInnerExceptions: true).ExpectOne(() => Sys.Log.Error(cause, "a"));
        EventFilter.Exception(typeof(ArgumentException), "inner", checkInnerExceptions: true).ExpectOne(() => Sys.Log.Error(cause, "a"));
        EventFilter.Exception(typeof(ArgumentException)).Expect(0, Span.Short, () => Sys.Log.Error(cause, "a"));
    }

    [Fact]
    public void A_failing_actor_is_an_error_with_its_exception()
    {
        var actor = ActorOf<Failing>("failing");

        EventFilter.Exception<TimeZoneNotFoundException>("expected by the test", source: actor.Path.ToString())
            .ExpectOne(() => actor.Tell("fail"));
    }

    [Fact]
    public void A_type_that_is_no_exception_is_refused() =>
        Assert.Throws<ArgumentException>(() => EventFilter.Exception(typeof(string))).Message.Should().Contain("System.String");

    private sealed class Failing : ReceiveActor
    {
        public Failing() => ReceiveAny(_ => throw new TimeZoneNotFoundException("expected by the test"));
    }
}
