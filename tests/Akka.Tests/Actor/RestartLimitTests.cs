using Akka.Actor;
using Akka.Actor.Internal;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

/// <summary>How many restarts a strategy allows, and in which time.</summary>
public sealed class RestartLimitTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = OFF", output: output)
{
    private const int Minute = 60_000;

    [Theory]
    [InlineData(-1, -1, 20)]
    [InlineData(0, -1, 0)]
    [InlineData(0, Minute, 0)]
    [InlineData(1, -1, 1)]
    [InlineData(3, -1, 3)]
    [InlineData(3, Minute, 3)]
    [InlineData(1, Minute, 1)]
    [InlineData(-1, Minute, 1)]
    public void A_child_is_restarted_as_often_as_it_is_allowed_and_then_stopped(int retries, int window, int restarts)
    {
        var child = Child(new OneForOneStrategy(retries, window, _ => Directive.Restart));
        Watch(child);
        for (var i = 0; i < restarts; i++)
        {
            child.Tell(Failing.With("oops"));
            child.Tell("alive");
            ExpectMsg("alive");
        }

        if (retries == -1 && window == -1) return;
        child.Tell(Failing.With("oops"));
        ExpectTerminated(child);
    }

    [Fact]
    public void A_new_window_begins_with_the_first_failure_after_the_old_one()
    {
        var child = Child(new OneForOneStrategy(1, 50, _ => Directive.Restart));
        for (var i = 0; i < 3; i++)
        {
            child.Tell(Failing.With("oops"));
            child.Tell("alive");
            ExpectMsg("alive");
            Sys.Scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(200), TestActor, "the window is over", ActorRefs.NoSender);
            ExpectMsg("the window is over");
        }
    }

    [Fact]
    public async Task All_for_one_counts_each_failure_for_all()
    {
        var parent = Sys.ActorOf(Hooks.Props(CreateTestProbe(), "parent", new AllForOneStrategy(1, -1, _ => Directive.Restart)));
        var one = await parent.Ask<IActorRef>(("child", "one"), RemainingOrDefault);
        var two = await parent.Ask<IActorRef>(("child", "two"), RemainingOrDefault);
        var (watchesOne, watchesTwo) = (CreateTestProbe(), CreateTestProbe());
        watchesOne.Watch(one);
        watchesTwo.Watch(two);

        one.Tell(Failing.With("oops"));
        foreach (var child in new[] { one, two })
        {
            child.Tell("alive");
            ExpectMsg("alive");
        }

        two.Tell(Failing.With("oops"));

        watchesOne.ExpectTerminated(one);
        watchesTwo.ExpectTerminated(two);
    }

    [Fact]
    public async Task One_for_one_counts_each_child_by_itself()
    {
        var parent = Sys.ActorOf(Hooks.Props(CreateTestProbe(), "parent", new OneForOneStrategy(1, -1, _ => Directive.Restart)));
        foreach (var name in new[] { "one", "two" })
        {
            var child = await parent.Ask<IActorRef>(("child", name), RemainingOrDefault);
            child.Tell(Failing.With("oops"));
            child.Tell("alive");
            ExpectMsg("alive");
        }
    }

    [Fact]
    public async Task A_new_child_of_the_same_name_begins_anew()
    {
        var parent = Sys.ActorOf(Hooks.Props(CreateTestProbe(), "parent", new OneForOneStrategy(1, -1, _ => Directive.Restart)));
        for (var i = 0; i < 2; i++)
        {
            var child = await parent.Ask<IActorRef>(("child", "name"), RemainingOrDefault);
            child.Tell(Failing.With("oops"));
            child.Tell("alive");
            ExpectMsg("alive");
            parent.Tell(("stop child", "name"));
            ExpectMsg("gone");
        }
    }

    [Theory]
    [InlineData(null, null, -1, -1)]
    [InlineData(5, null, 5, -1)]
    [InlineData(null, 250, -1, 250)]
    [InlineData(5, 250, 5, 250)]
    public void Limits_can_be_given_as_a_time_range(int? retries, int? milliseconds, int maxRetries, int window)
    {
        var range = milliseconds is { } length ? TimeSpan.FromMilliseconds(length) : (TimeSpan?)null;

        var one = new OneForOneStrategy(retries, range, _ => Directive.Restart);
        var all = new AllForOneStrategy(retries, range, _ => Directive.Restart);

        (one.MaxNumberOfRetries, one.WithinTimeRangeMilliseconds).Should().Be((maxRetries, window));
        (all.MaxNumberOfRetries, all.WithinTimeRangeMilliseconds).Should().Be((maxRetries, window));
        one.WithMaxNrOfRetries(7).MaxNumberOfRetries.Should().Be(7);
    }

    [Fact]
    public void The_record_of_a_child_counts_the_restarts_of_a_window()
    {
        var stats = new ChildRestartStats((IInternalActorRef)TestActor);

        stats.RequestRestartPermission(2, Minute).Should().BeTrue();
        stats.RequestRestartPermission(2, Minute).Should().BeTrue();
        stats.RequestRestartPermission(2, Minute).Should().BeFalse();

        stats.Uid.Should().Be(TestActor.Path.Uid);
        stats.Child.Should().BeSameAs(TestActor);
    }

    private IActorRef Child(SupervisorStrategy strategy)
    {
        var parent = Sys.ActorOf(Hooks.Props(CreateTestProbe(), "parent", strategy));
        parent.Tell(("child", "child"));
        return ExpectMsg<IActorRef>();
    }
}
