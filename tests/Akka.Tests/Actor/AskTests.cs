using Akka.Actor;
using Akka.TestKit.TestActors;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class AskTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = WARNING", output: output)
{
    [Fact]
    public async Task The_answer_completes_the_task()
    {
        (await Sys.ActorOf<Echo>().Ask<string>("hello", RemainingOrDefault)).Should().Be("hello");
        (await Sys.ActorOf<Echo>().Ask("hello", RemainingOrDefault)).Should().Be("hello");
    }

    [Fact]
    public async Task No_answer_in_time_faults_the_task() =>
        await FluentActions.Awaiting(() => TestActor.Ask<string>("hello", TimeSpan.FromMilliseconds(50)))
            .Should().ThrowAsync<AskTimeoutException>().WithMessage("Timeout after 0.05 seconds");

    [Fact]
    public async Task Without_a_timeout_the_configured_one_counts()
    {
        var impatient = ActorSystem.Create("impatient", "akka.actor.ask-timeout = 50ms, akka.stdout-loglevel = OFF, akka.loglevel = OFF");
        var silent = impatient.ActorOf(BlackHoleActor.Props);

        await FluentActions.Awaiting(() => silent.Ask<string>("hello")).Should().ThrowAsync<AskTimeoutException>();
        await FluentActions.Awaiting(() => silent.Ask<string>("hello", CancellationToken.None)).Should().ThrowAsync<AskTimeoutException>();
        await FluentActions.Awaiting(() => silent.Ask("hello")).Should().ThrowAsync<AskTimeoutException>();

        await impatient.Terminate();
    }

    [Fact]
    public async Task By_default_a_question_waits_for_ever_and_so_it_does_with_a_timeout_of_zero()
    {
        Sys.Settings.AskTimeout.Should().Be(Timeout.InfiniteTimeSpan);
        Task<string>[] answers =
        [
            TestActor.Ask<string>("hello"), TestActor.Ask<string>("hello", Timeout.InfiniteTimeSpan), TestActor.Ask<string>("hello", TimeSpan.Zero)
        ];
        var senders = answers.Select(_ =>
        {
            ExpectMsg("hello");
            return LastSender;
        }).ToList();
        ExpectNoMsg(100);
        answers.Should().OnlyContain(answer => !answer.IsCompleted);

        senders.ForEach(sender => sender.Tell("at last"));

        (await Task.WhenAll(answers)).Should().AllBe("at last");
    }

    [Fact]
    public async Task A_cancelled_token_cancels_the_task()
    {
        using var cancel = new CancellationTokenSource();
        var answer = TestActor.Ask<string>("hello", cancel.Token);

        await cancel.CancelAsync();

        await FluentActions.Awaiting(() => answer).Should().ThrowAsync<TaskCanceledException>();
    }

    [Fact]
    public async Task An_answer_of_another_type_faults_the_task() =>
        await FluentActions.Awaiting(() => Sys.ActorOf<Echo>().Ask<int>("hello", RemainingOrDefault)).Should().ThrowAsync<ArgumentException>();

    [Fact]
    public async Task A_failure_faults_the_task_with_its_own_cause()
    {
        var failure = new Status.Failure(new InvalidOperationException("why"));

        (await FluentActions.Awaiting(() => Sys.ActorOf<Echo>().Ask<string>(failure, RemainingOrDefault))
            .Should().ThrowAsync<InvalidOperationException>()).WithMessage("why");
    }

    [Fact]
    public async Task A_failure_is_an_answer_for_who_asked_for_any_object()
    {
        var failure = new Status.Failure(new InvalidOperationException("why"));

        (await Sys.ActorOf<Echo>().Ask<object>(failure, RemainingOrDefault)).Should().Be(failure);
    }

    [Fact]
    public async Task The_first_answer_wins()
    {
        var answer = TestActor.Ask<string>("hello", RemainingOrDefault);
        ExpectMsg("hello");
        LastSender.Tell("first");
        LastSender.Tell("second");

        (await answer).Should().Be("first");
    }

    [Fact]
    public async Task The_question_comes_from_a_temporary_ref_that_can_be_found_by_its_path_until_it_has_its_answer()
    {
        var answer = TestActor.Ask<string>("hello", RemainingOrDefault);
        ExpectMsg("hello");
        var path = LastSender.Path;
        path.Parent.ToStringWithoutAddress().Should().Be("/temp");

        var provider = ((ExtendedActorSystem)Sys).Provider;

        provider.ResolveActorRef(path).Tell("found");

        (await answer).Should().Be("found");
        AwaitAssert(() => provider.ResolveActorRef(path).Should().BeOfType<EmptyLocalActorRef>());
    }

    [Fact]
    public async Task A_factory_can_put_the_ref_to_answer_to_into_the_message()
    {
        var answer = TestActor.Ask<string>(self => ("to", self), RemainingOrDefault, CancellationToken.None);

        ExpectMsg<(string, IActorRef)>().Item2.Tell("here");

        (await answer).Should().Be("here");
    }

    [Fact]
    public async Task A_selection_can_be_asked()
    {
        var actor = Sys.ActorOf<Echo>("echo");

        (await Sys.ActorSelection("/user/echo").Ask<string>("hello", RemainingOrDefault)).Should().Be("hello");
        (await Sys.ActorSelection("/user/echo").ResolveOne(RemainingOrDefault)).Should().Be(actor);
    }

    [Fact]
    public async Task Many_questions_at_once_each_get_their_own_answer()
    {
        var actor = Sys.ActorOf<Echo>();

        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => actor.Ask<int>(i, RemainingOrDefault)));

        answers.Should().Equal(Enumerable.Range(0, 1000));
    }

    [Fact]
    public async Task PipeTo_sends_the_result_in_nobodys_name()
    {
        await Task.FromResult("result").PipeTo(TestActor);

        ExpectMsg("result");
        LastSender.Should().Be(Sys.DeadLetters);
    }

    [Fact]
    public async Task PipeTo_sends_in_the_name_of_whom_it_is_told()
    {
        var sender = CreateTestProbe();
        await Task.FromResult("result").PipeTo(TestActor, sender);

        ExpectMsg("result");
        LastSender.Should().Be(sender.Ref);
    }

    [Fact]
    public async Task PipeTo_sends_a_failure_as_a_status()
    {
        await Task.FromException<string>(new InvalidOperationException("why")).PipeTo(TestActor);

        ExpectMsg<Status.Failure>().Cause.Should().BeOfType<InvalidOperationException>();
    }

    [Fact]
    public async Task PipeTo_can_make_other_messages_of_both_outcomes()
    {
        await Task.FromResult(1).PipeTo(TestActor, success: i => i + 1, failure: e => e.Message);
        await Task.FromException<int>(new InvalidOperationException("why")).PipeTo(TestActor, success: i => i + 1, failure: e => e.Message);

        ExpectMsg(2);
        ExpectMsg("why");
    }

    [Fact]
    public async Task PipeTo_sends_nothing_when_a_task_without_result_ends_unless_told_what()
    {
        await Task.CompletedTask.PipeTo(TestActor);
        await Task.CompletedTask.PipeTo(TestActor, success: () => "done");
        await Task.FromCanceled(new CancellationToken(true)).PipeTo(TestActor);

        ExpectMsg("done");
        ExpectMsg<Status.Failure>().Cause.Should().BeAssignableTo<OperationCanceledException>();
    }

    [Fact]
    public async Task PipeTo_sends_a_failure_when_the_result_is_null()
    {
        await Task.FromResult<string>(null!).PipeTo(TestActor);

        ExpectMsg<Status.Failure>().Cause.Should().BeOfType<ArgumentNullException>();
    }

    [Fact]
    public async Task GracefulStop_waits_for_the_end()
    {
        var actor = Sys.ActorOf<Echo>();

        (await actor.GracefulStop(RemainingOrDefault)).Should().BeTrue();

        Watch(actor);
        ExpectMsg<Terminated>(terminated => terminated.ActorRef.Equals(actor));
    }

    [Fact]
    public async Task GracefulStop_says_no_when_the_actor_takes_too_long()
    {
        var gate = new ManualResetEventSlim();
        var actor = Sys.ActorOf(Watcher.Props(TestActor));
        actor.Do(_ => gate.Wait(TimeSpan.FromSeconds(10)));

        (await actor.GracefulStop(TimeSpan.FromMilliseconds(50))).Should().BeFalse();
        gate.Set();
    }

    [Fact]
    public void A_late_answer_becomes_a_dead_letter_or_nothing_but_never_an_error()
    {
        using var cancel = new CancellationTokenSource();
        _ = TestActor.Ask<string>("hello", cancel.Token);
        ExpectMsg("hello");
        cancel.Cancel();

        EventFilter.Error().Expect(0, TimeSpan.FromMilliseconds(100), () => LastSender.Tell("late"));
    }
}
