using System.Text.RegularExpressions;
using Akka.Event;
using Akka.TestKit.Internal;
using Xunit.Sdk;

namespace Akka.TestKit.Tests.Filters;

public class EventFilterTests() : Xunit2.TestKit("akka.loglevel = DEBUG")
{
    [Fact]
    public void Each_level_has_its_filter()
    {
        EventFilter.Debug("a").ExpectOne(() => Sys.Log.Debug("a"));
        EventFilter.Info("a").ExpectOne(() => Sys.Log.Info("a"));
        EventFilter.Warning("a").ExpectOne(() => Sys.Log.Warning("a"));
        EventFilter.Error("a").ExpectOne(() => Sys.Log.Error("a"));
        EventFilter.ForLogLevel(LogLevel.WarningLevel, "a").ExpectOne(() => Sys.Log.Warning("a"));
    }

    [Fact]
    public void An_event_of_another_level_does_not_count()
    {
        Assert.ThrowsAny<XunitException>(() => EventFilter.Error("a").ExpectOne(Span.Short, () => Sys.Log.Warning("a")))
            .Message.Should().Contain("Error").And.Contain("\"a\"");
    }

    [Theory]
    [InlineData("the message", true)]
    [InlineData("The Message", true)]
    [InlineData("the", false)]
    public void Message_must_be_equal(string message, bool matches) =>
        Check(EventFilter.Info(message: message), matches, () => Sys.Log.Info("the {0}", "message"));

    [Theory]
    [InlineData("the", true)]
    [InlineData("The", true)]
    [InlineData("message", false)]
    public void Start_must_be_the_start(string start, bool matches) =>
        Check(EventFilter.Info(start: start), matches, () => Sys.Log.Info("the {0}", "message"));

    [Theory]
    [InlineData("mess", true)]
    [InlineData("MESS", true)]
    [InlineData("other", false)]
    public void Contains_must_be_within(string contains, bool matches) =>
        Check(EventFilter.Info(contains: contains), matches, () => Sys.Log.Info("the {0}", "message"));

    [Theory]
    [InlineData("^the.*ge$", true)]
    [InlineData("^message", false)]
    public void Pattern_must_match(string pattern, bool matches) =>
        Check(EventFilter.Info(new Regex(pattern)), matches, () => Sys.Log.Info("the {0}", "message"));

    [Theory]
    [InlineData("akka://test/user/logging", true)]
    [InlineData("/user/logging", true)]
    [InlineData("akka://test/user/other", false)]
    [InlineData("logging", false)]
    public void Source_must_be_the_actor_that_logs(string source, bool matches)
    {
        var actor = ActorOf<Logging>("logging");

        Check(EventFilter.Warning("a", source: source), matches, () => actor.Tell("a"));
    }

    [Fact]
    public void As_many_as_expected_must_come()
    {
        EventFilter.Info("a").Expect(2, () =>
        {
            Sys.Log.Info("a");
            Sys.Log.Info("a");
        });

        Assert.ThrowsAny<XunitException>(() => EventFilter.Info("a").Expect(2, Span.Short, () => Sys.Log.Info("a")));
        Assert.ThrowsAny<XunitException>(() => EventFilter.Info("a").Expect(1, Span.Ample, () =>
        {
            Sys.Log.Info("a");
            Sys.Log.Info("a");
        }));
    }

    [Fact]
    public void None_may_come_if_none_is_expected()
    {
        EventFilter.Info("a").Expect(0, Span.Short, () => Sys.Log.Info("b"));

        Assert.ThrowsAny<XunitException>(() => EventFilter.Info("a").Expect(0, Span.Ample, () => Sys.Log.Info("a")));
    }

    [Fact]
    public void To_expect_none_takes_the_whole_leeway()
    {
        Assert.ThrowsAny<XunitException>(() => EventFilter.Info("later").Expect(0, () =>
        {
            Sys.Scheduler.Advanced.ScheduleOnce(Span.Ms(200), () => Sys.Log.Info("later"));
        }));
    }

    [Fact]
    public void An_event_may_come_after_the_block()
    {
        var actor = ActorOf<Logging>();

        EventFilter.Warning("later").ExpectOne(() => Sys.Scheduler.ScheduleTellOnce(Span.Short, actor, "later", TestActor));
    }

    [Fact]
    public async Task It_works_asynchronously()
    {
        await EventFilter.Info("a").ExpectOneAsync(async () =>
        {
            await Task.Yield();
            Sys.Log.Info("a");
        });
        await EventFilter.Info("a").ExpectAsync(0, Span.Short, () => Task.CompletedTask);
        (await EventFilter.Info("a").ExpectAsync(1, () =>
        {
            Sys.Log.Info("a");
            return Task.FromResult(5);
        })).Should().Be(5);
        await Assert.ThrowsAnyAsync<XunitException>(() => EventFilter.Info("a").ExpectOneAsync(Span.Short, () => Task.CompletedTask));
    }

    [Fact]
    public async Task The_blocks_result_is_returned_and_what_it_throws_comes_through()
    {
        EventFilter.Info("a").ExpectOne(() =>
        {
            Sys.Log.Info("a");
            return 5;
        }).Should().Be(5);
        Assert.Throws<TimeZoneNotFoundException>(() => EventFilter.Info("a").ExpectOne(() => throw new TimeZoneNotFoundException()));
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(
            () => EventFilter.Info("a").ExpectOneAsync(async () => await Task.FromException(new TimeZoneNotFoundException())));
    }

    [Fact]
    public void The_blocks_tells_come_from_the_test()
    {
        var echo = ActorOf<TestActors.SimpleEchoActor>();

        EventFilter.Info("a").ExpectOne(() =>
        {
            Sys.Log.Info("a");
            echo.Tell("b");
        });

        ExpectMsg("b");
    }

    [Fact]
    public void Several_filters_count_together()
    {
        EventFilter.Info("a").And.Warning("b").Expect(2, () =>
        {
            Sys.Log.Info("a");
            Sys.Log.Warning("b");
        });
    }

    [Fact]
    public void An_event_counts_for_the_filter_that_was_there_first()
    {
        EventFilter.Info("a").ExpectOne(() => EventFilter.Info(start: "a").Expect(0, Span.Short, () => Sys.Log.Info("a")));
    }

    [Fact]
    public void A_filter_can_be_used_again()
    {
        var filter = EventFilter.Info("a");

        filter.ExpectOne(() => Sys.Log.Info("a"));
        filter.ExpectOne(() => Sys.Log.Info("a"));
    }

    [Fact]
    public void Custom_filters_see_the_event()
    {
        EventFilter.Custom(logEvent => logEvent is Warning && (string)logEvent.Message == "a").ExpectOne(() => Sys.Log.Warning("a"));
        EventFilter.Custom<Warning>(warning => warning.LogSource.Contains("test")).ExpectOne(() => Sys.Log.Warning("a"));
        Check(EventFilter.Custom<Warning>(_ => true), false, () => Sys.Log.Error("a"));
    }

    [Fact]
    public void Another_systems_events_can_be_expected()
    {
        var other = ActorSystem.Create("other", DefaultConfig);
        try
        {
            CreateEventFilter(other).Warning("a").ExpectOne(() => other.Log.Warning("a"));
        }
        finally
        {
            Shutdown(other);
        }
    }

    [Fact]
    public void Another_system_needs_no_settings_for_tests()
    {
        using var other = ActorSystem.Create("other", "akka.loggers = [\"Akka.TestKit.TestEventListener, Akka.TestKit\"]");

        CreateEventFilter(other).Warning("a").ExpectOne(() => other.Log.Warning("a"));
    }

    [Fact]
    public void Without_the_listener_no_event_is_seen()
    {
        using var other = ActorSystem.Create("other");

        Assert.ThrowsAny<XunitException>(
            () => CreateEventFilter(other).Warning("a").ExpectOne(Span.Ms(200), () => other.Log.Warning("a")));
    }

    [Fact]
    public void A_predicate_that_fails_picks_nothing_and_harms_no_other_filter()
    {
        EventFilter.Custom(_ => throw new TimeZoneNotFoundException()).Expect(0, Span.Short, () =>
            EventFilter.Info("a").ExpectOne(() => Sys.Log.Info("a")));
    }

    [Fact]
    public void An_unknown_level_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => EventFilter.ForLogLevel((LogLevel)17, "a"));
    }

    [Fact]
    [Obsolete("Tests what is obsolete.")]
    public async Task Actions_can_pass_for_asynchronous_ones()
    {
        await EventFilter.Info("a").ExpectOneAsync(() => Sys.Log.Info("a"));
        await EventFilter.Info("a").ExpectAsync(2, Span.Ample, () =>
        {
            Sys.Log.Info("a");
            Sys.Log.Info("a");
        });
        await Assert.ThrowsAnyAsync<XunitException>(() => EventFilter.Info("a").ExpectAsync(1, Span.Short, () => { }));
        await EventFilter.Info("a").MuteAsync(() => Sys.Log.Info("a"));
    }

    [Fact]
    public void A_factory_of_ones_own_offers_more_filters()
    {
        new OwnFactory(this).Loud("MAY").ExpectOne(() => Sys.Log.Info("MAYDAY"));
        new OwnFactory(this).Loud("may").Expect(0, Span.Short, () => Sys.Log.Info("hay"));
    }

    private static void Check(IEventFilterApplier filter, bool matches, Action action) =>
        filter.Expect(matches ? 1 : 0, matches ? Span.Ample : Span.Short, action);

    private sealed class OwnFactory(TestKitBase testKit) : EventFilterFactory(testKit)
    {
        private readonly ActorSystem _system = testKit.Sys;

        public IEventFilterApplier Loud(string start) => CreateApplier(new InfoFilter(CreateMessageMatcher(null!, start, null!)), _system);
    }

    private sealed class Logging : ReceiveActor
    {
        public Logging() => Receive<string>(text => Context.GetLogger().Warning(text));
    }
}
