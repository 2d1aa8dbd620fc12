using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

/// <summary>What each directive does to the child that failed and to its sibling, under either strategy.</summary>
public sealed class StrategyDirectiveTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = OFF", output: output)
{
    private static readonly string[] Restart = ["PreRestart oops Failing", "PostStop", "constructor", "PostRestart oops", "PreStart"];
    private static readonly string[] RestartBecauseOfTheOther = ["PreRestart oops null", "PostStop", "constructor", "PostRestart oops", "PreStart"];
    private static readonly string[] Stop = ["PostStop"];

    public static TheoryData<Directive, bool, string[], string[]> Cases => new()
    {
        { Directive.Resume, false, [], [] },
        { Directive.Restart, false, Restart, [] },
        { Directive.Stop, false, Stop, [] },
        { Directive.Resume, true, [], [] },
        { Directive.Restart, true, Restart, RestartBecauseOfTheOther },
        { Directive.Stop, true, Stop, Stop },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_directive_is_carried_out_on_whom_the_strategy_says(Directive directive, bool allForOne, string[] ofTheFailed, string[] ofTheOther)
    {
        var (observer, _, one, two) = await Family(directive, allForOne);

        one.Tell(Failing.With("oops"));

        var steps = observer.ReceiveN(ofTheFailed.Length + ofTheOther.Length).Cast<string>().ToArray();
        observer.ExpectNoMsg(TimeSpan.FromMilliseconds(50));
        StepsOf("one", steps).Should().Equal(ofTheFailed);
        StepsOf("two", steps).Should().Equal(ofTheOther);
        if (directive == Directive.Stop) return;
        // "count" counts itself, and what the present instance got before: "start", and the failing message if it was skipped.
        one.Tell("count");
        ExpectMsg(directive == Directive.Resume ? 3 : 1);
        two.Tell("count");
        ExpectMsg(ofTheOther.Length == 0 ? 2 : 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Escalate_makes_the_failure_the_parents_own(bool allForOne)
    {
        var (observer, parent, one, _) = await Family(Directive.Escalate, allForOne);

        one.Tell(Failing.With("oops"));

        var steps = observer.ReceiveN(7).Cast<string>().ToArray();
        StepsOf("one", steps).Should().Equal(Stop);
        StepsOf("two", steps).Should().Equal(Stop);
        StepsOf("parent", steps)[0].Should().StartWith("PreRestart oops");
        StepsOf("parent", steps)[1..].Should().Equal("PostStop", "constructor", "PostRestart oops", "PreStart");
        parent.Tell("count");
        ExpectMsg(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_parent_that_is_resumed_after_it_has_escalated_goes_on_with_its_children(bool allForOne)
    {
        var observer = CreateTestProbe();
        var top = Sys.ActorOf(Hooks.Props(CreateTestProbe(), "top", new OneForOneStrategy(_ => Directive.Resume)));
        var parent = await top.Ask<IActorRef>(("adopt", Hooks.Props(observer, "parent", Strategy(Directive.Escalate, allForOne))), RemainingOrDefault);
        var one = await parent.Ask<IActorRef>(("child", "one"), RemainingOrDefault);
        var two = await parent.Ask<IActorRef>(("child", "two"), RemainingOrDefault);
        observer.ReceiveN(6);

        one.Tell(Failing.With("oops"));

        one.Tell("count");
        ExpectMsg(2);
        two.Tell("count");
        ExpectMsg(1);
        parent.Tell("count");
        ExpectMsg(3);
        observer.ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    private static string[] StepsOf(string name, string[] all) =>
        [.. all.Where(step => step.StartsWith(name + " ", StringComparison.Ordinal)).Select(step => step[(name.Length + 1)..])];

    private static SupervisorStrategy Strategy(Directive directive, bool allForOne) =>
        allForOne ? new AllForOneStrategy(_ => directive) : new OneForOneStrategy(_ => directive);

    private async Task<(TestKit.TestProbe Observer, IActorRef Parent, IActorRef One, IActorRef Two)> Family(Directive directive, bool allForOne)
    {
        var observer = CreateTestProbe();
        var parent = Sys.ActorOf(Hooks.Props(observer, "parent", Strategy(directive, allForOne)));
        var one = await parent.Ask<IActorRef>(("child", "one"), RemainingOrDefault);
        var two = await parent.Ask<IActorRef>(("child", "two"), RemainingOrDefault);
        observer.ReceiveN(6);
        foreach (var child in new[] { one, two })
        {
            child.Tell("start");
            ExpectMsg("start");
        }

        return (observer, parent, one, two);
    }
}
